/** What the printed settlement letter says, in both languages. `{name}` is filled in. */
import type { Lang } from '../../kernel/errors.ts'

export type SettlementWords = {
  readonly title: string
  readonly statement: string
  readonly names: string
  readonly loan: string
  readonly principal: string
  readonly interest: string
  readonly owed: string
  readonly drawn: string
  readonly settled: string
  readonly issued: string
  readonly issuer: string
  readonly verify: string
  readonly how: string
  readonly key: string
  readonly hash: string
  readonly attached: string
}

const en: SettlementWords = {
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
}

const zh: SettlementWords = {
  title: '结清证明',
  statement: '兹证明下列借款已于 {settled} 全部还清，本金、利息、费用均无欠款。',
  names: '本证明仅载明借款编号，不载明个人信息。使用方请以借款编号与合同核对。',
  loan: '借款编号',
  principal: '借款本金',
  interest: '已付利息',
  owed: '尚欠金额',
  drawn: '放款时间',
  settled: '结清时间',
  issued: '出具时间',
  issuer: '出具方',
  verify: '核验方式',
  how: '已签名的证明作为附件 {file} 附于本文件，并附有核验公钥。运行命令“quittance verify {file}”即可自行核验，无需联系我们；公钥亦公布于 {keys}。以上文字为其内容，以下列签名为准。',
  key: '签名公钥',
  hash: '签名文件的 SHA-256',
  attached: '借款 {loan} 的已签名结清证明（JSON）',
}

export const SETTLEMENT_WORDS: Readonly<Record<Lang, SettlementWords>> = { en, 'zh-CN': zh }
