import type { Module } from '../../kernel/manifest/module.ts'

export const policy: Module = { name: 'policy', mayImport: [] }
