import type { Module } from '../../kernel/module.ts'

export const policy: Module = { name: 'policy', mayImport: [] }
