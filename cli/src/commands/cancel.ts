import type { Command } from '../context.ts'
import { EXIT } from '../exit.ts'
import { prove } from '../prove.ts'
import { walletOf } from '../wallet.ts'

export const cancel: Command = async (context, words) => {
  const { client, say } = context
  const params = { wallet: walletOf(words) }
  const { actions } = await client.get('/v1/wallets/{wallet}/closure', { params })
  const proof = actions.find(({ action }) => action === 'cancel')?.proof === true
  const query = proof ? { challenge: await prove(context, 'closure.cancel') } : {}
  const done = await client.delete('/v1/wallets/{wallet}/closure', { params, query })
  context.print(done, [say('cancelled')])
  return EXIT.ok
}
