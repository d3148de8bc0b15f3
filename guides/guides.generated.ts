/** Written by `npm run gen`: the guides of this folder. */
import { alipay } from './providers/alipay.ts'
import { apple } from './providers/apple.ts'
import { cashApp } from './providers/cash-app.ts'
import { gcash } from './providers/gcash.ts'
import { google } from './providers/google.ts'
import { paypal } from './providers/paypal.ts'
import { paytm } from './providers/paytm.ts'
import { revolut } from './providers/revolut.ts'
import { unionpay } from './providers/unionpay.ts'
import { venmo } from './providers/venmo.ts'
import { wechatPay } from './providers/wechat-pay.ts'
import { wise } from './providers/wise.ts'
import type { Guide } from './shape.ts'

export const guides: readonly Guide[] = [
  alipay,
  apple,
  cashApp,
  gcash,
  google,
  paypal,
  paytm,
  revolut,
  unionpay,
  venmo,
  wechatPay,
  wise,
]
