import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../kit/api.ts'

export const castQuery = queryOptions({
  queryKey: ['sandbox', 'cast'],
  queryFn: ({ signal }) => api.get('/v1/sandbox/cast', { signal }),
})

export const clockQuery = queryOptions({
  queryKey: ['sandbox', 'clock'],
  queryFn: ({ signal }) => api.get('/v1/sandbox/clock', { signal }),
})

export const inboxQuery = (contact: string) =>
  queryOptions({
    queryKey: ['sandbox', 'inbox', contact],
    enabled: contact !== '',
    queryFn: ({ signal }) => api.get('/v1/sandbox/inbox', { query: { contact }, signal }),
  })
