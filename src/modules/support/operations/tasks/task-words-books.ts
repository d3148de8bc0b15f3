/** What tasks about differences between our books and the bank ask for. */
import type { ListedKind } from '../../task-kinds.ts'
import { type About, get, post, type TaskAct, type Told } from './task-acts.ts'

const acts = ({ ref }: About): readonly TaskAct[] => [
  get('list_reconciliations', '/v1/operator/reconciliations'),
  post('state_break', `/v1/operator/breaks/${ref}/statement`),
]
/** How every one of them ends. */
const ENDS = {
  en: 'It ends by itself when a later run no longer finds it; or explain or resolve it with evidence, which a second person decides. Until then the day cannot be locked by one person.',
  'zh-CN':
    '后续核对不再出现该差异时，本任务自动结束；也可附证明予以说明或处理，由第二人复核。在此之前，该日不能由一人锁定。',
} as const
const told = (en: string, zh: string): Told => ({
  en: `${en} ${ENDS.en}`,
  'zh-CN': `${zh}${ENDS['zh-CN']}`,
  acts,
})

export const BOOKS: Readonly<Record<Extract<ListedKind, `reconciliation.${string}`>, Told>> = {
  'reconciliation.missing_at_bank': told(
    'A payment counts as done in our books and the bank’s file does not have it. Ask the bank what became of it.',
    '一笔付款在我方账上已完成，但银行文件中没有。请向银行查询其去向。',
  ),
  'reconciliation.missing_in_books': told(
    'The bank’s file has a movement that our books do not know. Ask the bank whose it is, and whether it has to go back.',
    '银行文件中有一笔我方账上没有的收支。请向银行确认其归属，以及是否应退回。',
  ),
  'reconciliation.amount_differs': told(
    'The bank moved another amount for a payment than our books. Compare the payment with the line of the file, and ask the bank.',
    '一笔付款的银行金额与我方账上不同。请核对该付款与银行文件中的记录，并向银行查询。',
  ),
  'reconciliation.status_differs': told(
    'The bank’s file says that a payment ended otherwise than our books say. Ask the bank in writing which is true.',
    '银行文件中一笔付款的结果与我方账上不同。请向银行书面确认哪一方属实。',
  ),
  'reconciliation.duplicate_at_bank': told(
    'The bank made a payment more than once. Ask it to take the second one back.',
    '银行对同一笔付款重复执行。请要求银行撤回重复的一笔。',
  ),
  'reconciliation.line_changed': told(
    'A later file of the bank says something else of a movement that an earlier one had. Ask the bank which is right; no later run can see it.',
    '银行后来的文件对此前已有的一笔收支给出了不同内容。请向银行确认以哪一份为准，后续核对无法判断。',
  ),
  'reconciliation.safeguarding_differs': told(
    'The balance of the safeguarding account is another than our books explain, and no single payment says why. Find out with the bank before money moves by hand.',
    '备付金账户余额与账面不符，且无法由单笔付款解释。请先与银行查明原因，在此之前勿人工调拨资金。',
  ),
  'reconciliation.safeguarding_short': told(
    'The operator’s own account has gone below nought: money of customers advances what is the operator’s to pay. Place the missing amount on the safeguarding account today.',
    '运营方自有账户已为负数，即由客户资金垫付了应由运营方承担的款项。请于今日将差额存入备付金账户。',
  ),
  'reconciliation.claim_taken': told(
    'A posting took money that is kept for a former holder into an account of the operator’s own. It is theirs: book it back, and find out how it came about.',
    '一笔记账将为原用户留存的款项转入了运营方自有账户。该款项归原用户所有，请转回并查明原因。',
  ),
  'reconciliation.locked_day_changed': told(
    'A day that was locked does not add up to what was frozen any more: somebody changed the books behind the program. Find out who and how; corrections are booked today, never in that day.',
    '已锁定日期的账目与锁定时不一致，说明有人绕过系统改动了账目。请查明何人、以何种方式改动；更正须记入今日，不得改动该日。',
  ),
  'reconciliation.file_missing': told(
    'The bank has given no file for a day that is over. Ask the bank; the program goes on asking every hour, and a file that was sent otherwise can be brought in for that day.',
    '银行未提供已结束日期的文件。请联系银行；系统每小时会继续索取，通过其他途径收到的文件可为该日手工导入。',
  ),
  'reconciliation.file_unreadable': told(
    'The bank’s file for a day cannot be read; nothing of it was taken. Ask the bank for a right one, or mend the adapter of the bank.',
    '银行提供的当日文件无法读取，其中内容均未采用。请向银行索取正确的文件，或修复银行接口适配程序。',
  ),
}
