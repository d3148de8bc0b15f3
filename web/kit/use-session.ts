import { getRouteApi } from '@tanstack/react-router'

const signed = getRouteApi('/signed')
/** Whose page it is; only for pages that are shown to whoever is signed in. */
export const useSession = () => signed.useRouteContext().session
