/** Where the address of a client's update may lead: to hosts of the configuration alone. */
import { refuse } from '../../kernel/errors.ts'

let hosts: readonly string[] = []

/** Host names in lower case, from the configuration; `*` is any. Without a call no address is allowed. */
export const useUpdateHosts = (names: readonly string[]): void => {
  hosts = names
}

/**
 * Refuses update_address_foreign. Compared as it is written, not as one parser reads it: after the host only a path,
 * a query or the end, so neither a user, a port nor a backslash leads elsewhere.
 */
export const requireUpdateAddress = (url: string): void => {
  const [, host = ''] = /^https:\/\/([A-Za-z0-9.-]+)(?:[/?#][^\\]*)?$/.exec(url) ?? []
  if (host === '' || !(hosts.includes('*') || hosts.includes(host.toLowerCase())))
    refuse('update_address_foreign', { facts: { hosts: hosts.join(', ') } })
}
