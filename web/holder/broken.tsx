/** What stands in the place of a page that cannot be shown. */
import { Link, useRouter } from '@tanstack/react-router'
import { isRefused } from '../kit/api.ts'
import { useTitle } from '../kit/title.ts'
import { w } from '../kit/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { cloudOff, search, wrench } from '../ui/icons.ts'
import { StatePage } from '../ui/state-page.tsx'

/** A request that failed is tried again; anything else is a mistake of ours. */
export const Broken = ({ error }: { error: unknown }) => {
  const router = useRouter()
  const lost = !isRefused(error) && error instanceof TypeError
  const title = lost ? w.trouble.no_answer : w.trouble.fault
  useTitle(title)
  const again = () => {
    // A page that was not fetched is not fetched again by the router alone.
    if (lost) void router.invalidate()
    else location.reload()
  }
  return (
    <div className="p-gutter">
      <StatePage
        icon={lost ? cloudOff : wrench}
        title={title}
        text={
          isRefused(error) ? error.problem.detail : lost ? w.trouble.no_answer_text : w.trouble.fault_text
        }
      >
        <Button onClick={again}>{lost ? w.app.try_again : w.trouble.reload}</Button>
      </StatePage>
    </div>
  )
}

export const NotFound = () => {
  useTitle(w.trouble.not_found)
  return (
    <main id="main" className="mx-auto max-w-measure px-gutter py-8">
      <StatePage icon={search} title={w.trouble.not_found} text={w.trouble.not_found_text}>
        <Link to="/" className={buttonClass('first')}>
          {w.trouble.home}
        </Link>
      </StatePage>
    </main>
  )
}
