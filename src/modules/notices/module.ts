import type { Module } from '../../kernel/manifest/module.ts'
import { sendNotice } from './send.ts'

export const notices: Module = {
  name: 'notices',
  mayImport: ['vault'],
  jobs: () => [sendNotice],
}
