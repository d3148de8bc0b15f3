import type { en } from './en.ts'

export const zhCN: typeof en = {
  settlement: {
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
  },
}
