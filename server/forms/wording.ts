// What the running text of a report has to speak of, as data.

/** What section one reports on. */
export interface Matter {
  readonly name: string
  /** Shows in folded text that it is spoken of. */
  readonly pattern: RegExp
  /** Shows in a heading that what stands below is on it. */
  readonly heading: RegExp
}

/** The five matters, as the note of the form has them. */
export const MATTERS: readonly Matter[] = [
  { name: '主动公开', heading: /主动公开|信息公开情况|发布/, pattern: /主动公开|公开信息|信息发布|发布信息/ },
  { name: '依申请公开', heading: /申请/, pattern: /依申请|公开申请|申请公开|申请办理/ },
  {
    name: '政府信息管理',
    heading: /管理|规范|审查|制度|清理/,
    pattern: /信息管理|信息资源管理|公开管理|审查|审核|三审|复核|公文|规范性文件|保密|涉密|归档/,
  },
  {
    name: '平台建设',
    heading: /平台|网站|载体|渠道|阵地|新媒体/,
    pattern: /平台|网站|公众号|新媒体|专栏|公开栏|公示栏|专区/,
  },
  {
    name: '监督保障',
    heading: /监督|保障|考核|责任|组织|培训|队伍/,
    pattern: /监督|保障|考核|培训|评议|评查|责任|检查/,
  },
]
