/** What the printed settlement letter says. `{name}` is filled in. */
export const en = {
  settlement: {
    title: 'Settlement letter',
    statement:
      'We confirm that the loan named below was repaid in full on {settled}. Nothing is owed under it: no principal, no interest, no fee.',
    names:
      'The letter names the loan and no person. Whoever relies on it compares the number of the loan with the contract.',
    loan: 'Loan',
    principal: 'Amount lent',
    interest: 'Interest paid',
    owed: 'Still owed',
    drawn: 'Paid out',
    settled: 'Repaid in full',
    issued: 'Letter of',
    issuer: 'Issued by',
    verify: 'How to verify this letter',
    how: 'The signed letter is attached to this file as {file}, with the keys to check it. The command “quittance verify {file}” checks it without asking us; the keys are also published at {keys}. The words above are its contents; the signature below is what counts.',
    key: 'Signing key',
    hash: 'SHA-256 of the signed letter',
    attached: 'The signed letter of loan {loan} (JSON)',
  },
}
