/** What keeps a server from starting and a person can mend: the message says it all, a stack would hide it. */
export class MendableError extends Error {}
