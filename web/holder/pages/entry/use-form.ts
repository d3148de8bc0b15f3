import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Trouble, troubleOf } from '../../../kit/problem.ts'
import { w } from '../../../kit/words.ts'

type Missing = readonly { readonly field: string; readonly text: string }[]
type Form = {
  /** What is not filled in, or nothing. */
  readonly missing: () => Missing
  readonly send: () => Promise<void>
  /** From pointers of the request to the fields of the page. */
  readonly fields?: Readonly<Record<string, string>>
  /** True: this refusal was answered by another page or field, and is no trouble. */
  readonly meant?: (error: unknown) => boolean
}

/** A form that is sent once at a time: what is missing and what was refused stand in one summary. */
export const useForm = ({ missing, send, fields, meant }: Form) => {
  const [trouble, setTrouble] = useState<Trouble & { readonly at: number }>()
  const fail = (error: unknown) => {
    if (!meant?.(error)) setTrouble({ ...troubleOf(error, fields), at: Date.now() })
  }
  const { mutate, isPending } = useMutation({ mutationFn: send, onError: fail })
  /** A press beside the form, such as for another code: what is refused of it stands in the same summary. */
  const attempt = (work: () => Promise<void>) => {
    setTrouble(undefined)
    return work().catch(fail)
  }
  const submit = () => {
    if (isPending) return
    const faults = missing()
    setTrouble(faults.length > 0 ? { title: w.trouble.summary, faults, at: Date.now() } : undefined)
    if (faults.length === 0) mutate()
  }
  const wrong = (field: string): string | undefined =>
    trouble?.faults.find((fault) => fault.field === field)?.text
  return { submit, trouble, wrong, busy: isPending, attempt, clear: () => setTrouble(undefined) }
}
