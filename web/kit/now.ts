/** The time of the server: a device may be wrong by hours, and the sandbox moves its clock by months. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { statusQuery } from './queries.ts'

/** Milliseconds since 1970, told anew each `every` milliseconds; until the server has said, those of the device. */
export const useNow = (every: number): number => {
  const { data, dataUpdatedAt } = useQuery(statusQuery)
  const [here, setHere] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return data ? here + Date.parse(data.at) - dataUpdatedAt : here
}
