import type { Letters } from '../../../../kernel/message.ts'
import type { CampaignTold } from '../told.ts'

export const en = {
  letters: {
    programme_reminder: ({ closure, until }, say) => ({
      subject: 'Your wallet is going to be closed soon',
      text: `We are going to close your wallet (case ${closure}) on ${say.moment(until)}, as we wrote before. Choose where your money goes before that, or close it yourself; otherwise it is paid to your own account, or kept safe for you, free of charge.`,
    }),
    dormancy_notice: ({ closure, until }, say) => ({
      subject: 'Do you still use your wallet?',
      text: `You have not used your wallet for a long time, so we are going to close it on ${say.moment(until)} (case ${closure}). To keep it, sign in once before that date: nothing happens then, and nothing changes. If you do nothing, your money is paid to your own account, or kept safe for you; there is no fee.`,
    }),
    dormancy_reminder: ({ closure, until }, say) => ({
      subject: 'Your wallet closes soon unless you sign in',
      text: `As we wrote before, your wallet is going to be closed on ${say.moment(until)} (case ${closure}), as it has not been used for a long time. To keep it, sign in once before that date. If you do nothing, your money is paid to your own account, or kept safe for you; there is no fee.`,
    }),
    dormancy_ended: ({ closure }) => ({
      subject: 'Your wallet stays open',
      text: `Your wallet is not going to be closed (case ${closure} has ended). Nothing changes: your money and everything else are as they were, and there is nothing for you to do. If you signed in lately, welcome back.`,
    }),
    closure_prepared: ({ closure, until }, say) => ({
      subject: 'The closing you asked for is prepared',
      text: `As you asked, we have prepared the closing of your wallet (case ${closure}). Nothing has changed yet: only you can confirm it, with your own proof of identity, until ${say.moment(until)}. We never ask for your code or password. If you did not ask for this, do nothing, or cancel it in your wallet.`,
    }),
  } satisfies Letters<keyof CampaignTold>,
}
