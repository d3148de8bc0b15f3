import { Counter, Histogram, Registry, register } from 'prom-client'

export type Seen = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
}

/** Counts by route pattern, never by address: an address names a wallet. */
export const createMetrics = () => {
  const own = new Registry()
  const labelNames = ['method', 'route'] as const
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered, by route and status',
    labelNames: [...labelNames, 'status'],
    registers: [own],
  })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: [...labelNames],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [own],
  })
  return {
    observe: ({ method, route, status, ms }: Seen): void => {
      requests.inc({ method, route, status })
      seconds.observe({ method, route }, ms / 1000)
    },
    /** What this process counts, with whatever other modules registered. */
    text: () => Registry.merge([register, own]).metrics(),
    contentType: own.contentType,
  }
}
export type Metrics = ReturnType<typeof createMetrics>
