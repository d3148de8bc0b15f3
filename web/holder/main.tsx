/** The app of holders: words first, then the page. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/style.css'
import { queries, setKnown, whenOver } from '../kit/queries.ts'
import { router } from './router.tsx'

whenOver(() => {
  setKnown(false)
  void router.navigate({ to: '/sign-in', search: { over: true, to: router.state.location.href } })
})

const root = document.getElementById('app')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
