// What the running text of a report has to speak of, as data.

/** The five matters that section one reports on, by what shows in folded text that one is spoken of. */
export const MATTERS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '主动公开', pattern: /主动公开|公开信息|信息发布|发布信息/ },
  { name: '依申请公开', pattern: /依申请|公开申请|申请公开|申请办理/ },
  {
    name: '政府信息管理',
    pattern: /信息管理|信息资源管理|公开管理|审查|审核|三审|复核|公文|规范性文件|保密|涉密|归档/,
  },
  { name: '平台建设', pattern: /平台|网站|公众号|新媒体|专栏|公开栏|公示栏|专区/ },
  { name: '监督保障', pattern: /监督|保障|考核|培训|评议|评查|责任|检查/ },
]
