/**
 * Keys of organs made equal where some name the province or the city above a county and others do not:
 * `绍兴市柯桥区司法局` and `柯桥区司法局`. Counties of one name are in several places, so this is only done where all
 * that name a place above name the same one.
 */
export function withoutPlacesAbove(keys: Iterable<string>): (key: string) => string {
  const above = new Map<string, Set<string>>()
  for (const key of keys) {
    const { place, rest } = split(key)
    const all = above.get(rest) ?? new Set()
    if (place !== '') all.add(place)
    above.set(rest, all)
  }
  return key => {
    const { place, rest } = split(key)
    const all = above.get(rest) ?? new Set()
    return all.size === 0 || (all.size === 1 && (place === '' || all.has(place))) ? rest : key
  }
}

function split(key: string): { readonly place: string; readonly rest: string } {
  const place = ABOVE.exec(key)?.[0] ?? ''
  return { place, rest: key.slice(place.length) }
}

/** Province and city, each where a county, a district or a city follows. */
const ABOVE =
  /^(?:[\u4e00-\u9fff]{2,3}省|[^省市县区]{2,5}自治区)?(?:[^省市县区州盟旗]{2,4}(?<!城)市|[^省市县区旗]{2,12}自治州|[^省市县区旗]{2,6}盟)?(?=[^省市县区旗州局办会]{1,6}(?:县|旗|(?<![城都超])市(?!场|政)|区(?!域)))/
