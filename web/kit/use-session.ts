import { getRouteApi } from '@tanstack/react-router'

const inside = getRouteApi('/inside')
/** Whose page it is; only for pages that are shown to whoever is signed in. */
export const useSession = () => inside.useRouteContext().session
