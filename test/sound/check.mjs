// Self-check: reads the report's text back, without using the generator's numbers, and recomputes every stated relation.
const K = ['np', 'ce', 'ri', 'pw', 'ls', 'ot', ''];
const cid = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrganization', 'legalServiceOrganization', 'otherOrganization', 'total'];
const HEADS = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];
const num = (s) => { s = String(s).normalize('NFKC').replace(/,/g, ''); if (/^增\d+$/.test(s)) return +s.slice(1); if (/^减\d+$/.test(s)) return -s.slice(1); s = s.replace(/(万)?元$/, ''); return /^[+-]?\d+(\.\d+)?$/.test(s) ? +s : NaN; };
const D = { 零: 0, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const zhNum = (s) => { const m = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(s); if (m) return (m[1] ? D[m[1]] : 1) * 10 + (m[2] ? D[m[2]] : 0); return s.length === 1 && s in D ? D[s] : NaN; };
export function readNumber(w) { let s = w.normalize('NFKC').replace(/,/g, ''), m; if ((m = /^百分之(.+)$/.exec(s))) { const [a, d] = m[1].split('点'); const i = a === '一百' ? 100 : zhNum(a); return +(i + (d ? '.' + [...d].map((c) => D[c]).join('') : '')); } if (/%$/.test(s)) return +s.slice(0, -1); if (/亿$/.test(s)) return +s.slice(0, -1) * 1e8; if (/万$/.test(s)) return +s.slice(0, -1) * 1e4; if (/^\d/.test(s)) return +s; return zhNum(s); }
const evalIn = (x, env) => Function('e', 'with(e){return (' + x + ')}')(new Proxy(env, { has: (t, k) => k !== 'e', get: (t, k) => { if (k === Symbol.unscopables) return; if (k === 'abs') return Math.abs; if (!(k in t)) throw Error('no ' + String(k)); return t[k]; } }));

export function check(text, j) {
  const E = [], bad = (m) => E.push(m), lines = text.split('\n').map((x) => x.trim()).filter(Boolean);
  // headings
  const pos = HEADS.map((h) => lines.indexOf(h)); pos.forEach((p, i) => { if (p < 0 || (i && p <= pos[i - 1])) bad('heading ' + HEADS[i]); });
  const f21 = j.year >= 2021, e = { F21: f21, F19: !f21, Y: j.year, never: false };
  const cells = (a, b) => lines.slice(a + 1, b).flatMap((l) => l.split(/[|\t]/)).map((x) => x.trim()).filter(Boolean);
  const after = (cs, label, k, from = 0) => { const i = cs.indexOf(label, from); if (i < 0) { bad('row ' + label); return { v: Array(k).fill(NaN), i: from }; } return { v: cs.slice(i + 1, i + 1 + k).map(num), i }; };
  const c2 = cells(pos[1], pos[2]), c3 = cells(pos[2], pos[3]), c4 = cells(pos[3], pos[4]);
  const F = {}, put = (k, v) => { F[k] = v; };
  // table one
  const t1 = f21 ? [['规章', 'rg', ['i', 'r', 'f'], 'regulations', ['issued', 'repealed', 'inForce']], ['行政规范性文件', 'nd', ['i', 'r', 'f'], 'normativeDocuments', ['issued', 'repealed', 'inForce']], ['行政许可', 'lic', [''], 'licensing', ['decisions']], ['行政处罚', 'pen', [''], 'penalties', ['decisions']], ['行政强制', 'coe', [''], 'coercion', ['decisions']], ['行政事业性收费', 'fee', [''], 'fees', ['amount']]] :
    [['规章', 'rg', ['m', 'd', 't'], 'regulations', ['made', 'disclosed', 'disclosedTotal']], ['规范性文件', 'nd', ['m', 'd', 't'], 'normativeDocuments', ['made', 'disclosed', 'disclosedTotal']], ...[['行政许可', 'lic', 'licensing'], ['其他对外管理服务事项', 'oth', 'otherServices'], ['行政处罚', 'pen', 'penalties'], ['行政强制', 'coe', 'coercion']].map(([a, b, c]) => [a, b, ['p', 'c', ''], c, ['previousItems', 'change', 'decisions']]), ['行政事业性收费', 'fee', ['p', 'c'], 'fees', ['previousItems', 'change']], ['政府集中采购', 'pr', ['n', 'a'], 'procurement', ['projects', 'amount']]];
  for (const [lab, p, ks, id, cs] of t1) { const { v } = after(c2, lab, ks.length); ks.forEach((k, i) => { e[p + (k && '_' + k)] = v[i]; put(`disclosure.${id}.${cs[i]}`, v[i]); }); }
  // table two
  const rows = [['一、本年新收政府信息公开申请数量', 'N', 'newlyReceived'], ['二、上年结转政府信息公开申请数量', 'CO', 'carriedOver'], ['（一）予以公开', 'G', 'granted'], ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'P', 'partiallyGranted'], ['1.属于国家秘密', 's1', 'refused.stateSecret'], ['2.其他法律行政法规禁止公开', 's2', 'refused.prohibitedByLaw'], ['3.危及“三安全一稳定”', 's3', 'refused.endangersSecurity'], ['4.保护第三方合法权益', 's4', 'refused.thirdPartyRights'], ['5.属于三类内部事务信息', 's5', 'refused.internalAffairs'], ['6.属于四类过程性信息', 's6', 'refused.processInformation'], ['7.属于行政执法案卷', 's7', 'refused.enforcementFile'], ['8.属于行政查询事项', 's8', 'refused.administrativeInquiry'], ['1.本机关不掌握相关政府信息', 'u1', 'unavailable.notHeld'], ['2.没有现成信息需要另行制作', 'u2', 'unavailable.needsCreation'], ['3.补正后申请内容仍不明确', 'u3', 'unavailable.stillUnclear'], ['1.信访举报投诉类申请', 'n1', 'notProcessed.petition'], ['2.重复申请', 'n2', 'notProcessed.repeated'], ['3.要求提供公开出版物', 'n3', 'notProcessed.publication'], ['4.无正当理由大量反复申请', 'n4', 'notProcessed.excessive'], ['5.要求行政机关确认或重新出具已获取信息', 'n5', 'notProcessed.confirmation'], ...(f21 ? [['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'o1', 'otherHandling.correctionOverdue'], ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'o2', 'otherHandling.feeOverdue'], ['3.其他', 'o3', 'otherHandling.other']] : [['（六）其他处理', 'OT', 'otherHandling']]), ['（七）总计', 'RES', 'resultsTotal'], ['四、结转下年度继续办理', 'FWD', 'carriedForward']];
  for (const [lab, k, id] of rows) { const { v } = after(c3, lab, 7); v.forEach((x, i) => { e[k + (K[i] && '_' + K[i])] = x; put(`applications.${id}.${cid[i]}`, x); if (!Number.isInteger(x) || x < 0) bad(lab + ' ' + x); }); if (v.slice(0, 6).reduce((a, b) => a + b) !== v[6]) bad('rowTotal ' + lab); }
  for (const k of K) { const s = k && '_' + k; const res = rows.slice(2, -2).reduce((a, r) => a + e[r[1] + s], 0); if (res !== e['RES' + s]) bad('resultsTotal ' + k); if (e['N' + s] + e['CO' + s] !== e['RES' + s] + e['FWD' + s]) bad('balance ' + k); }
  // table three
  const d = c4.slice(-15).map(num);[['rv', 'review'], ['ld', 'litigationDirect'], ['la', 'litigationAfterReview']].forEach(([p, id], g) => { ['u', 'c', 'o', 'p', 't'].forEach((k, i) => { e[p + '_' + k] = d[5 * g + i]; put(`disputes.${id}.${['upheld', 'corrected', 'otherResult', 'pending', 'total'][i]}`, d[5 * g + i]); }); if (d.slice(5 * g, 5 * g + 4).reduce((a, b) => a + b) !== d[5 * g + 4]) bad('groupTotal ' + p); });
  for (const k in { ...F, ...j.figures }) if (F[k] !== j.figures[k]) bad(`json ${k} ${F[k]} ${j.figures[k]}`);
  // derived names
  const S = (...ks) => ks.reduce((a, k) => a + e[k], 0); e.REF = S('s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'); e.UN = S('u1', 'u2', 'u3'); e.NPR = S('n1', 'n2', 'n3', 'n4', 'n5'); if (f21) e.OT = S('o1', 'o2', 'o3'); e.ALL = e.N + e.CO; e.LEGAL = e.N - e.N_np; e.RV = e.rv_t; e.LDt = e.ld_t; e.LAt = e.la_t; e.LIT = e.ld_t + e.la_t; e.DIS = e.RV + e.LIT; for (const k of ['u', 'c', 'o', 'p']) e['lit_' + k] = e['ld_' + k] + e['la_' + k];
  const env = { ...j.other, ...j.flags, MXu: true, CO_all_done: true, ...e };
  // the other figures must hang together with the tables
  const o = j.other, T = (c, m) => { if (!c) bad('world ' + m); };
  T(o.PUBw + o.PUBx + o.PUBo === o.PUB && o.PUBh1 + o.PUBh2 === o.PUB && o.PUBq1 + o.PUBq2 + o.PUBq3 + o.PUBq4 === o.PUB, 'PUB'); T(o.d1 + o.d2 + o.d3 + o.d4 === o.PUBw && o.t1 + o.t2 + o.t3 < o.PUBw && o.x1 + o.x2 + o.x3 === o.PUBx, 'PUB parts'); T(o.JDt + o.JDg + o.JDv === o.JD, 'JD');
  T(o.ch_w + o.ch_l + o.ch_d + o.ch_f === e.N && o.tp1 + o.tp2 + o.tp3 + o.tp4 + o.tp5 === e.N && o.H1 + o.H2 === e.N && o.Q1 + o.Q2 + o.Q3 + o.Q4 === e.N && Array.from({ length: 12 }, (_, i) => o['M' + (i + 1)]).reduce((a, b) => a + b) === e.N, 'N parts'); T(o.M12 >= e.FWD && o.FWD12 <= e.FWD, 'December'); T(o.LRES === o.LN + o.LCO - e.CO && o.LRES >= 0 && o.LDIS === o.LRV + o.LLIT, 'last year'); T(o.PUBs1 + o.PUBs2 + o.PUBs3 <= o.PUB && o.sb1 + o.sb2 + o.sb3 <= e.N && o.NOU + o.NOV < o.KU && o.ku1 + o.ku2 + o.ku3 === o.KU, 'units'); T(o.DZ + o.DY + o.DB === o.DOC && o.GQa + o.GQb === o.GQ && o.YJz + o.YJd === o.YJw && o.LYa + o.LYb + o.LYc === o.LY && o.GDa + o.GDb < o.GD && o.GDs <= o.GD, 'others'); T(o.BIG >= e.N + o.PEER + o.PEER2, 'BIG'); T(o.TH >= e.s4 && o.BZ >= e.u3 + (e.o1 || 0) && o.EX <= e.RES && o.LX <= Math.max(e.RES, 0) && o.SPq <= e.RES, 'steps'); T(e.N - o.APn >= o.APr, 'applicants'); T(o.SV <= o.SR && o.SR <= o.SQ && o.SM <= o.SV && o.JDc < o.JDs && o.ZQc < o.ZQy, 'surveys');
  if (f21) { T(e.nd_f - e.nd_i + e.nd_r === o.Lnd_f && o.Lnd_f >= 0 && e.rg_f - e.rg_i + e.rg_r >= 0, 'inForce'); T(e.fee * 10000 >= o.FA - 1e-6 && o.FR <= o.FA && o.FN >= e.o2 && o.FN <= e.ALL && (o.FN > 0) === (o.FA > 0) && (o.FR < o.FA) <= (e.o2 + e.o3 + e.FWD > 0), 'fee'); } else { T(e.nd_d <= e.nd_t && e.rg_d <= e.rg_t && ['lic', 'oth', 'pen', 'coe', 'fee'].every((p) => e[p + '_p'] + e[p + '_c'] >= 0), '2019'); }
  if (!j.flags.canRule) T((f21 ? e.rg_f + e.rg_i + e.rg_r : e.rg_m + e.rg_d + e.rg_t) === 0, 'regulations');
  // sentences: present, and every statement recomputed
  const flat = text.replace(/\n　*/g, '\n');
  for (const s of j.sentences) {
    if (!flat.includes(s.text)) bad('sentence absent: ' + s.text);
        for (const t of s.states) {
      let v; try { v = evalIn(t.says, env); } catch (x) { bad(s.builder + ' ' + x.message); continue; }
      if (t.kind === 'claim') { if (!v) bad('claim ' + t.says + ' | ' + s.text); continue; }
      const i = t.at; if (s.text.slice(i, i + t.written.length) !== t.written || /\d/.test(s.text[i - 1] || '') || /\d/.test(s.text[i + t.written.length] || '')) { bad('not written ' + t.written + ' | ' + s.text); continue; }
      const got = readNumber(t.written); let ok;
      if (t.kind === 'percent' || t.kind === 'change') { const want = 100 * (t.kind === 'change' ? Math.abs(v - 1) : v); ok = Math.abs(got - want) <= 0.5 * 10 ** -t.decimals + 1e-7; if (t.kind === 'percent' && got > 100 && !/相当于/.test(s.text)) ok = false; if (t.kind === 'change') { const up = /(增长|上升|增幅)[^，。；]*$/.test(s.text.slice(0, i)), dn = /(下降|减少)[^，。；]*$/.test(s.text.slice(0, i)); if (up === dn || up !== v > 1) ok = false; } } else if (t.kind === 'rounded') ok = Math.abs(got - v) <= (/亿$/.test(t.written) ? 1e8 : /万$/.test(t.written) ? 1e4 : 1) * 0.5 * 10 ** -(t.decimals && /[亿万]$/.test(t.written) ? t.decimals : 0) + 1e-6; else ok = Math.abs(got - v) < 1e-9;
      if (!ok) bad(`wrong ${t.written} for ${t.says}=${v} | ${s.text}`);
    }
    // direction words against the signs
    const nf = s.text.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1');
    for (const m of nf.matchAll(/比(?:\d{4}年|上年)的(\d+)[件条](?:增加|多)(\d+)[件条]/g)) if (!new RegExp(`(?<!\\d)${+m[1] + +m[2]}(?!\\d)`).test(nf)) bad('increase ' + s.text);
    // every digit run is accounted for
    let left = s.text; for (const t of [...s.states].reverse()) if (t.written) left = left.slice(0, t.at) + '#' + left.slice(t.at + t.written.length); left = left.normalize('NFKC');
    for (const m of left.matchAll(/\d+(\.\d+)?/g)) { const x = m[0], ctx = left.slice(Math.max(0, m.index - 4), m.index + x.length + 6); if (/^20\d\d$/.test(x) && left.slice(m.index + 4).match(/^(年|—)/)) continue; if (['12345', '24', '65', '40', '20', '5', '100', '6', '2', '1', '8', '9', '3', '4', '12', '31', '0'].includes(x)) continue; bad('unaccounted ' + x + ' in ' + ctx); }
  }
  const seen = new Set(); for (const s of j.sentences) { if (s.section !== 5 && seen.has(s.text)) bad('twice ' + s.text); seen.add(s.text); }
  const s1 = j.sentences.filter((s) => s.section === 1); if (s1.length < 12 || s1.length > 30) bad('section one has ' + s1.length); for (const m of ['zhu', 'yi', 'guan', 'ping', 'jian']) if (!s1.some((s) => s.matter === m)) bad('matter ' + m);
  if (j.flags.gov || j.kind === 'ministry') for (const wd of ['考核', '评议', '责任追究']) if (!lines.slice(pos[0], pos[1]).join('').includes(wd) && !(wd === '责任追究' && /责任追究|追究责任/.test(text))) bad('government without ' + wd);
  for (const wd of ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障']) if (!lines.slice(pos[0], pos[1]).join('').includes(wd)) bad('word ' + wd);
  if (f21 && !/信息处理费|收费通知/.test(lines.slice(pos[5]).join(''))) bad('no fee statement');
  // prose
  const prose = lines.filter((l) => !/[|\t]/.test(l));
  if (/[{}\[\]@~<>]|undefined|NaN|null|::/.test(prose.join('\n'))) bad('left-over ' + /.{0,12}([{}\[\]@~<>]|undefined|NaN|null|::).{0,8}/.exec(prose.join('\n'))[0]);
  const pt = prose.join('\n'); const dbl = /[，。；：、]{2}|（）|《》|“”|，（|[,;:?!](?!\d{3})|某某|XX/.exec(pt); if (dbl && !/^[:]/.test(dbl[0])) bad('punctuation ' + pt.slice(Math.max(0, dbl.index - 10), dbl.index + 8));
  for (const [a, b] of ['（）', '《》', '“”', '〈〉', '〔〕'].map((x) => [...x])) for (const l of prose) if (l.split(a).length !== l.split(b).length) bad('unpaired ' + a + ' ' + l.slice(0, 30));
  const rep = /(的的|了了|件件(?!有)|条条|年年|我我|本本|共共|各各|在在|和和|将将|全年全年|年全年，?全年|共合计|次次|个个(?!人)|均均|局局|县县|已已|为为)/.exec(pt); if (rep) bad('doubled ' + pt.slice(Math.max(0, rep.index - 8), rep.index + 10));
  const la = pt.replace(/IPv6/g, '').match(/[A-Za-z]+/); if (la) bad('latin ' + la[0]);
  const tw = /([\u4e00-\u9fff]{2,})\1/.exec(pt); if (tw) bad('twice in a row ' + tw[0]);
  if (lines[0] !== `${j.name}${j.year}年政府信息公开工作年度报告`) bad('title'); if (j.date < `${j.year + 1}-01-01` || j.date > j.deadline) bad('date'); if (lines.at(-2) !== j.name) bad('signature'); const dd = /^(\d+)年(\d+)月(\d+)日$/.exec(lines.at(-1)); if (!dd || new Date(Date.UTC(dd[1], dd[2] - 1, dd[3])).toISOString().slice(0, 10) !== j.date) bad('date line');
  if (!new RegExp(`${j.year}年1月1日(起)?(至|到)(${j.year}年)?12月31日`).test(text)) bad('period');
  return E;
}
if (process.argv[1] && process.argv[1].endsWith('check.mjs')) { const { readFileSync, readdirSync } = await import('node:fs'); let n = 0, b = 0; for (const f of readdirSync(process.argv[2]).filter((x) => x.endsWith('.txt'))) { const p = process.argv[2] + '/' + f; const er = check(readFileSync(p, 'utf8'), JSON.parse(readFileSync(p.replace(/txt$/, 'json'), 'utf8'))); n++; if (er.length) { b++; console.log(f, er.slice(0, 5)); } } console.log(n, 'checked,', b, 'bad'); }
