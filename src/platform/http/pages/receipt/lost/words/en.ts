import type { LostWords } from './shape.ts'

/** What `/receipt` says to whoever has no link, or one that is over. */
export const en: LostWords = {
  lost: 'Get a new link',
  lost_text:
    'For wallets that are closed. The new link is sent to the phone numbers and addresses that were known before the closing, never to anybody else, and every earlier link stops working. While a closing is still under way, no new link is sent: read it in your wallet, or open the newest message about it, which brings one.',
  lost_case: 'Case number',
  lost_case_hint: 'It stands in every message about the closing.',
  lost_name: 'Your name',
  lost_name_hint: 'As in your identity document.',
  lost_document: 'Number of your identity document',
  lost_document_hint: 'The document you showed before the closing. It is compared and not kept again.',
  lost_press: 'Send me a new link',
  lost_incomplete: [
    'Something is missing',
    'Please type the case number, your name and the number of your document.',
  ],
  lost_case_wrong: [
    'This is no case number',
    'It has 32 digits and letters from a to f, in five groups. Copy it from a message about the closing.',
  ],
  lost_done: [
    'We have compared what you typed',
    'If it all belongs together and the wallet is closed, a new link has been sent just now. Look into the messages of every contact you had before the closing. For your protection this page says the same when nothing was sent. If nothing comes within an hour: check what you typed and try again tomorrow, as this way rests after several tries. Without name, document or any contact of then, write to support with the case number; two of our people look at your document and decide.',
  ],
  lost_unsure: [
    'We do not know whether your request reached us',
    'Look into your messages first. If there is no new link, press the button again: a second link then takes the place of the first.',
  ],
}
