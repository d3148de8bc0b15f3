/** How long a link "this was not me" works: as long as a replaced contact still hears of what happens. The letter names the date. */
export const FREEZE_LINK_LIFE = 'P30D'
