// Invented organs: names, short names, places, fields of work.
const A = [...'砚岚澜鸣栖霁漪樾璟葭菱蓼楝榛棠檀汀湄潆漱墨缃绛黛皎曦苕荻莳杏椿楸梓柘葵荇芷蘅岫嵘峤崧岑皋郇郧翎鹭鸥鹮雁鲤鳞麓珩琮瑶琅'];
const B = [...'浦溪川泽湾陵坪洲渡塬垣岭屿浔埠堰坞泉岗涧荡圩滩峪屏畈港'];
const X = ['𬭎', '𬇙', '𪨶', '𪣻', '𡐓', '𬮿', '𬇹', '𨙸', '𫖯', '𬒈', '𬬮', '𩽾'];

const F = (o) => o;
export const fields = [
  F({ d: { 厅: '教育厅', 局: '教育局' }, short: '教育', wx: '教育', pub: ['招生入学', '教师招聘', '学生资助', '经费使用', '校外培训治理'], app: ['学区划分', '教师编制', '民办学校审批', '考试录取'], prob: '招生政策解读偏重文字，家长反映不够直观', imp: '在招生季前制作问答手册和图解', who: '家长和师生' }),
  F({ d: { 厅: '民政厅', 局: '民政局' }, short: '民政', wx: '民政', pub: ['社会救助', '养老服务', '社会组织管理', '殡葬服务', '儿童福利'], app: ['低保审批', '社会组织登记', '地名命名', '养老机构补贴'], prob: '养老机构收费信息更新不够及时', imp: '推动养老机构收费公示按月更新', who: '困难群众' }),
  F({ d: { 厅: '住房和城乡建设厅', 局: '住房和城乡建设局' }, short: '住房城乡建设', wx: '住建', pub: ['保障性住房', '房地产市场', '物业管理', '建筑市场', '老旧小区改造'], app: ['征收补偿', '物业管理', '工程建设', '住房保障'], prob: '早年工程档案没有全部电子化，检索时间偏长', imp: '分批完成历史工程档案数字化', who: '业主和企业' }),
  F({ d: { 厅: '交通运输厅', 局: '交通运输局' }, short: '交通运输', wx: '交通', pub: ['公路建设', '道路运输', '公交客运', '超限治理', '水路交通'], app: ['道路征地', '公交线网', '工程招标', '客运许可'], prob: '工程建设中间环节的信息公开不够连续', imp: '按月公布在建项目进度', who: '乘客和企业' }),
  F({ d: { 厅: '农业农村厅', 局: '农业农村局' }, short: '农业农村', wx: '三农', pub: ['惠农补贴', '农产品质量安全', '农村人居环境', '高标准农田', '动物防疫'], app: ['土地承包', '惠农补贴', '宅基地审批', '农田建设'], prob: '惠农政策解读与农户的需要贴得不够紧', imp: '用方言短音频讲解补贴政策', who: '农户' }),
  F({ d: { 厅: '水利厅', 局: '水利局' }, short: '水利', wx: '水利', pub: ['防汛抗旱', '水资源管理', '河湖长制', '农村供水', '水土保持'], app: ['河道采砂', '水库移民', '工程建设', '取水许可'], prob: '水利工程移民政策的解读不够通俗', imp: '编印移民政策问答并送到村组', who: '库区群众' }),
  F({ d: { 厅: '生态环境厅', 局: '生态环境局' }, short: '生态环境', wx: '环境', pub: ['环评审批', '空气质量', '排污许可', '环境执法', '环境应急'], app: ['环评文件', '排污监测', '执法案卷', '验收报告'], prob: '监测数据的公开形式比较单一', imp: '增加可视化图表和历史数据下载', who: '公众' }),
  F({ d: { 厅: '自然资源厅', 局: '自然资源局' }, short: '自然资源', wx: '自然资源', pub: ['土地供应', '规划公示', '不动产登记', '矿产管理', '征地信息'], app: ['征地批文', '规划许可', '不动产登记', '用地审批'], prob: '征地信息的检索入口不够醒目', imp: '改造征地信息检索页面', who: '被征地群众' }),
  F({ d: { 厅: '人力资源和社会保障厅', 局: '人力资源和社会保障局' }, short: '人力资源社会保障', wx: '人社', pub: ['就业创业', '社会保险', '人事考试', '劳动监察', '技能培训'], app: ['工伤认定', '退休审批', '劳动监察', '职称评审'], prob: '部分社保政策术语多，群众不易看懂', imp: '推出社保政策“明白纸”', who: '劳动者' }),
  F({ d: { 厅: '市场监督管理厅', 局: '市场监督管理局' }, short: '市场监管', wx: '市场监管', pub: ['食品安全', '特种设备', '质量抽检', '信用监管', '消费维权'], app: ['投诉处理', '登记档案', '执法案卷', '抽检结果'], prob: '抽检结果的公开周期偏长', imp: '把抽检公示由按季改为按月', who: '消费者和经营者' }),
  F({ d: { 厅: '卫生健康委员会', 局: '卫生健康局' }, short: '卫生健康', wx: '健康', pub: ['疾病预防', '医疗服务', '职业健康', '妇幼保健', '卫生监督'], app: ['医疗机构设置', '卫生监督', '计生审批', '疾控数据'], prob: '健康科普的形式还不够活泼', imp: '联合医院拍摄科普短视频', who: '患者和市民' }),
  F({ d: { 厅: '应急管理厅', 局: '应急管理局' }, short: '应急管理', wx: '应急', pub: ['安全生产', '防灾减灾', '执法公示', '预警提示', '救灾物资'], app: ['事故调查', '安全许可', '灾害救助', '执法检查'], prob: '事故调查报告发布后的整改信息公开滞后', imp: '整改评估完成后及时公布结果', who: '企业和群众' }),
  F({ d: { 厅: '文化和旅游厅', 局: '文化和旅游局' }, short: '文化旅游', wx: '文旅', pub: ['公共文化', '旅游市场', '文物保护', '非遗传承', '文艺演出'], app: ['文物保护', '景区评定', '演出许可', '文化补贴'], prob: '文物保护类信息的公开深度不够', imp: '逐处公布文物保护范围示意图', who: '游客和市民' }),
  F({ d: { 厅: '财政厅', 局: '财政局' }, short: '财政', wx: '财政', pub: ['预算决算', '政府采购', '债务信息', '惠民补贴', '国有资产'], app: ['专项资金', '采购投诉', '预算安排', '补贴发放'], prob: '预决算说明专业性强', imp: '随预决算同步发布图解说明', who: '纳税人' }),
  F({ d: { 厅: '医疗保障局', 局: '医疗保障局' }, short: '医疗保障', wx: '医保', pub: ['参保缴费', '待遇支付', '药品集采', '基金监管', '异地就医'], app: ['基金监管', '目录调整', '待遇核定', '定点管理'], prob: '异地就医备案的宣传覆盖面不够', imp: '在车站和医院投放备案指引', who: '参保人' }),
  F({ d: { 厅: '林业和草原局', 局: '林业局' }, short: '林业', wx: '林业', pub: ['国土绿化', '森林防火', '野生动植物保护', '林地管理', '有害生物防治'], app: ['林权登记', '采伐许可', '林地征占', '补偿发放'], prob: '林权纠纷类信息的查询途径少', imp: '整理林权档案目录供群众查询', who: '林农' }),
  F({ d: { 厅: '司法厅', 局: '司法局' }, short: '司法行政', wx: '司法', pub: ['普法宣传', '公共法律服务', '法治政府建设', '行政执法监督', '人民调解'], app: ['公证服务', '律师管理', '法律援助', '执法监督'], prob: '普法类信息与执法类信息混放，不易查找', imp: '重新划分栏目并加注检索标签', who: '当事人' }),
];
const govField = { short: '', wx: '发布', pub: ['财政资金', '重大项目', '民生保障', '公共资源配置', '稳岗就业', '生态环境', '教育医疗'], app: ['征地拆迁', '规划审批', '不动产登记', '城市管理', '社会保障', '工程建设'], prob: '各单位公开工作的进展不够均衡', imp: '对进度靠后的单位逐一上门指导', who: '企业和群众' };
const townField = { short: '', wx: '', pub: ['社会救助', '惠民补贴', '环境整治', '财政预决算', '矛盾调解', '安全生产'], app: ['宅基地审批', '征地补偿', '村级财务', '危房改造'], prob: '基层公开人员多为兼职，业务不够熟练', imp: '选派骨干到县里跟班学习', who: '群众' };
const streetField = { short: '', wx: '', pub: ['社会救助', '物业管理', '综合执法', '财政预决算', '养老助餐', '安全生产'], app: ['违建拆除', '社区经费', '物业监管', '征收补偿'], prob: '居民关心的停车、加装电梯等信息偏少', imp: '梳理居民关切事项清单并按季更新', who: '居民' };
const schoolField = { short: '', wx: '', pub: ['招生信息', '收费项目', '教师招聘', '食堂管理', '校园安全'], app: ['招生录取', '收费标准', '教师评聘', '基建采购'], prob: '食堂采购信息公开得不够细', imp: '按月公布食材采购价格', who: '师生和家长' };
const hospField = { short: '', wx: '', pub: ['就医指南', '服务价格', '药品采购', '健康科普', '院务动态'], app: ['服务价格', '设备采购', '人员招聘', '病历复制'], prob: '服务价格查询页面的分类不够清楚', imp: '按科室重排服务价格目录', who: '患者' };
const kfqField = { short: '', wx: '', pub: ['惠企政策', '招商项目', '土地出让', '安全环保', '人才服务'], app: ['征地拆迁', '企业补贴', '规划许可', '工程招标'], prob: '部分政策兑现结果公开不完整', imp: '对已兑现的政策资金补充公开结果', who: '企业和居民' };
const minField = { short: '', wx: '', pub: ['政策法规', '规划计划', '执法监管', '标准规范', '数据统计'], app: ['行业标准', '审批材料', '执法信息', '统计数据'], prob: '专业政策的通俗化解读不足', imp: '邀请行业专家撰写系列解读', who: '企业和群众' };

const MT = ['湿地', '江河湖泊', '古籍', '高原生态', '种质资源', '盐湖', '冰川', '海岛', '竹木', '岩洞', '星空', '沙漠', '泉水', '梯田', '古树名木', '候鸟', '地热', '潮汐', '草甸', '石窟', '驿道', '灯塔', '碑刻', '盆景'];
const ministries = MT.flatMap((t) => [['保护总局', '总局'], ['资源管理局', '国家' + t + '局'], ['事务总局', '总局'], ['监督管理局', '国家' + t + '局']].filter(([x]) => !(t.endsWith('资源') && x.startsWith('资源'))).map(([x, s]) => ['国家' + t + x, s, t]));

export function makeOrgan(r, used) {
  for (;;) {
    const o = make1(r);
    if (!used.has(o.name)) { used.add(o.name); return o; }
  }
}
function place(r) { return (r.p(0.07) ? r.pick(X) : r.pick(A)) + r.pick(B); }
function make1(r) {
  const kind = r.weighted({ ministry: 6, province: 7, city: 9, county: 11, district: 9, dept: 30, town: 9, street: 7, school: 5, hospital: 5, kfq: 6 });
  const pv = place(r), c = place(r), k = place(r), t = place(r);
  if (new Set([pv, c, k, t]).size < 4) return make1(r);
  const o = { kind, gov: false, deadline: '01-31' };
  const gov = (name, low, lvl, f, place) => Object.assign(o, { name, place, lvl, low, f: govField, self: '我' + lvl, needShort: false, gov: true, deadline: '03-31', scope: '全' + lvl, party: r.pick([lvl + '政府党组', lvl + '政府常务会议']), office: lvl + '政府办公室', units: f, site: r.pick([lvl + '政府门户网站', lvl + '人民政府网站']), wx: low + '发布', who: '企业和群众', sub1: lvl + (lvl === '省' ? '自然资源厅' : '自然资源局'), sub2: lvl + (lvl === '省' ? '住房和城乡建设厅' : '住房和城乡建设局'), sub3: lvl + (lvl === '省' ? '教育厅' : '教育局') });
  if (kind === 'ministry') {
    const m = r.pick(ministries);
    Object.assign(o, { name: m[0], place: '全国', lvl: '', low: '', f: minField, self: r.pick([m[1], '我局', '本机关']), scope: '全系统', party: '党组', office: '办公室', units: '各司局、各直属单位', site: '官方网站', wx: m[2] + '在线', who: '企业和群众', sub1: '政策法规司', sub2: '规划财务司', sub3: '监督管理司', whole: '国务院有关部门' });
    o.needShort = o.self === m[1];
  } else if (kind === 'province') { gov(pv + '省人民政府', pv, '省', '各市县、各部门', pv + '省'); o.office = '省政府办公厅'; }
  else if (kind === 'city') gov(c + '市人民政府', c, '市', '各县（区）、各部门', c + '市');
  else if (kind === 'county') gov(k + '县人民政府', k, '县', '各乡镇、各部门', k + '县');
  else if (kind === 'district') gov(c + '市' + k + '区人民政府', k, '区', '各街道、各部门', k + '区');
  else if (kind === 'dept') {
    const f = r.pick(fields), lvl = r.weighted({ 省: 3, 市: 6, 县: 6, 区: 3 });
    const pl = { 省: pv, 市: c, 县: k, 区: k }[lvl];
    const nm = lvl === '省' ? f.d.厅 : f.d.局;
    const suf = /厅$/.test(nm) ? '厅' : /委员会$/.test(nm) ? '委' : '局';
    const full = (lvl === '区' ? c + '市' : '') + pl + lvl + nm;
    Object.assign(o, { name: full, place: pl + lvl, lvl, low: pl, f, self: r.pick(['我' + suf, '我' + suf, '本' + suf, '本机关', lvl + nm]), scope: '全' + suf, party: suf + '党组', office: suf + '办公室', units: lvl === '省' || lvl === '市' ? '各处室、各直属单位' : '各科室、各下属单位', site: r.pick([suf + '门户网站', lvl + '政府门户网站']), wx: pl + f.wx, who: f.who, whole: '全' + lvl, up: lvl + '政府办公' + (lvl === '省' ? '厅' : '室'), peer: pickPeer(r, f, lvl), peer2: null });
    o.needShort = o.self === lvl + nm;
    o.peer2 = pickPeer(r, f, lvl, o.peer);
  } else if (kind === 'town') {
    const tp = r.pick(['镇', '镇', '乡']);
    Object.assign(o, { name: k + '县' + t + tp + '人民政府', place: t + tp, lvl: tp, low: t, f: townField, self: r.pick(['我' + tp, '本' + tp]), scope: '全' + tp, party: tp + '党委', office: '党政综合办公室', units: '各站所、各村（社区）', site: '县政府门户网站', wx: t + '新风', who: '群众', whole: '全县', up: '县政府办公室', peer: '县自然资源局', peer2: '县农业农村局', gov: true });
  } else if (kind === 'street') {
    Object.assign(o, { name: c + '市' + k + '区' + t + '街道办事处', place: t + '街道', lvl: '街道', low: t, f: streetField, self: r.pick(['我街道', '本街道', '街道办事处']), scope: '全街道', party: '街道党工委', office: '综合办公室', units: '各科室、各社区', site: '区政府门户网站', wx: t + '街坊', who: '居民', whole: '全区', up: '区政府办公室', peer: '区城市管理局', peer2: '区住房和城乡建设局' });
    o.needShort = o.self === '街道办事处';
  } else if (kind === 'school') {
    const nm = r.pick([c + '市第三中学', c + '市第十二中学', c + '市实验小学', k + '县职业技术学校', k + '县第一中学', c + '职业学院', c + '市特殊教育学校', k + '县第二实验小学']);
    Object.assign(o, { name: nm, place: '学校', lvl: '校', low: '', f: schoolField, self: r.pick(['我校', '本校', '学校']), scope: '全校', party: '校党委', office: '学校办公室', units: '各处室、各年级', site: '学校官网', wx: nm.slice(0, 4).match(/^.{2}/u)[0] + '校园', who: '师生和家长', whole: nm.includes('县') ? '全县教育系统' : '全市教育系统', up: nm.includes('县') ? '县教育局' : '市教育局', peer: nm.includes('县') ? '县教育局' : '市教育局', peer2: nm.includes('县') ? '县财政局' : '市财政局' });
    o.needShort = o.self === '学校';
  } else if (kind === 'hospital') {
    const nm = r.pick([c + '市人民医院', k + '县人民医院', c + '市中医院', k + '县妇幼保健院', c + '市第二人民医院', c + '市中心医院']);
    Object.assign(o, { name: nm, place: '医院', lvl: '院', low: '', f: hospField, self: r.pick(['我院', '本院', '医院']), scope: '全院', party: '院党委', office: '院办公室', units: '各科室', site: '医院官网', wx: nm.match(/^.{2}/u)[0] + '健康', who: '患者', whole: nm.includes('县') ? '全县卫生健康系统' : '全市卫生健康系统', up: nm.includes('县') ? '县卫生健康局' : '市卫生健康委', peer: nm.includes('县') ? '县卫生健康局' : '市卫生健康委', peer2: nm.includes('县') ? '县医疗保障局' : '市医疗保障局' });
    o.needShort = o.self === '医院';
  } else {
    Object.assign(o, { name: r.pick([c + '经济技术开发区', c + '高新技术产业开发区', k + '经济开发区']) + '管理委员会', place: '开发区', lvl: '开发区', low: c, f: kfqField, self: r.pick(['管委会', '开发区管委会', '本机关']), scope: '全区', party: '党工委', office: '管委会办公室', units: '各局（办）', site: '管委会网站', wx: c + '园区', who: '企业和居民', whole: '全市', up: '市政府办公室', peer: '市自然资源局', peer2: '市商务局' });
    o.needShort = /管委会/.test(o.self);
  }
  o.big = { ministry: 6, province: 9, city: 7, county: 5, district: 5, dept: o.lvl === '省' ? 4 : o.lvl === '市' ? 3 : 2, town: 1, street: 1, school: 0, hospital: 0, kfq: 2 }[kind];
  o.govLike = ['province', 'city', 'county', 'district'].includes(kind);
  o.canRule = ['ministry', 'province', 'city'].includes(kind);
  return o;
}
function pickPeer(r, f, lvl, not) {
  for (;;) {
    const g = r.pick(fields); if (g.short === f.short) continue;
    const n = lvl + (lvl === '省' ? g.d.厅 : g.d.局); if (n !== not) return n;
  }
}
