import { declared } from '../../../../declared.ts'

const OF_PRODUCTS = Object.entries(declared.acts)
  .map(([act, subject]) => `\`${act}\` (${subject})`)
  .join(', ')

/** Every act there is, for whoever reads the reference. A test holds it to the registered ones. */
export const ACTS = `Acts: \`closure.confirm\` (the closing's current quote), \`closure.stand\` (close when ready; \`standing\`: the limits, exactly as they
will be sent with the proof to \`PUT …/closure/standing\`, or the proof is void), \`closure.cancel\`, \`closure.continue\`, \`contact.change\` (subject: the new
\`phone\` or \`email\`), \`password.change\`, \`authenticator.add\`, \`authenticator.remove\`, \`recovery_codes.renew\`, \`wallet.resume\`, \`identity.declare\`;
\`money.transfer\` (one of \`wallet\`, \`phone\`, \`email\`; \`amount\`, \`currency\`), \`money.withdraw\` (\`instrument\`, \`amount\`,
\`currency\`), \`commerce.buy\` (\`merchant\`, \`amount\`, \`currency\`, \`reference\`, \`capture\`), \`commerce.pay_bill\` (\`bill\`), \`commerce.refund\` (\`purchase\`, \`amount\`, and \`on\` if sent),
\`mandates.grant\` (\`merchant\`, \`kind\`, \`amount\`, \`currency\`, and \`every\`, \`trial_until\` if sent; \`per_period\` as \`period\` and \`period_most\`), \`mandates.authorise\`
(\`client\`, \`until\`, \`scopes\`: sorted, with a space between), \`credit.draw\` (\`amount\`, \`instalments\`),
\`money.raise_limit\` (\`currency\`, \`most\`: minor units, or \`none\`), ${OF_PRODUCTS}, \`wallets.confirm_role\` and \`wallets.consent\` (\`role\`). The others have no
subject. A refusal \`step_up_required\` carries the whole body to send here as \`facts.challenge\`.`
