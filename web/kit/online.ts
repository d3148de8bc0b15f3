import { useSyncExternalStore } from 'react'

const follow = (changed: () => void) => {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Whether the device has a network; that the server answers is another matter. */
export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine)
