import { useEffect } from 'react'
import { w } from './words.ts'

/** The title of the page; `wrong`: something in its form has to be mended. */
export const useTitle = (page: string, wrong = false): void => {
  useEffect(() => {
    document.title = w.app.titled(wrong ? w.app.titled_wrong(page) : page)
  }, [page, wrong])
}
