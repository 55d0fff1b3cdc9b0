"""English cue words; a verb with ~ stands for all its forms, and phrases are parted by commas."""

from __future__ import annotations

from riskdesk.importers.text.suggesting.cues.kinds import Cue

MODALITY: dict[Cue, str] = {
    Cue.MODAL: """aim~ to, designed to, intended to, may, might, could, would, can, will, potentially,
        likely to, unlikely to, expected to, set to, able to, poised to, liable to, apt to, possibly, bound
        to, has the potential to, have the potential to, promises to, threatens to, threaten to, tends to,
        tend to""",
    Cue.DUTY: "should, must, ought to, needs to, need to, has to, have to, should not, must not",
    Cue.NEGATION: """should not, must not, not, no, never, without, cannot, neither, nor, little, fail~ to,
        unable to, unlikely to, hardly, lack~, prevent~ from, stop~ short of, refuse~ to, do nothing to,
        does nothing to, few, won't, wouldn't, couldn't, can't, don't, doesn't, barely""",
}

DIRECTIONS: dict[Cue, str] = {
    Cue.RAISES: """increase~, raise~, boost~, expand~, deepen~, widen~, grow~, rise~, rising, rose, risen,
        heighten~, intensify~, multiply~, drive~ up, push~ up, add~ to, lead~ to, led to, result~ in,
        cause~, create~, generate~, bring~, provide~, produce~, mean~, entail~, involve~, impose~, carry~,
        pose~, trigger~, spark~, fuel~, stoke~, bring~ about, give~ rise to, contribute~ to, encourage~,
        foster~, double~, triple~, accelerate~, prolong~, concentrate~, invite~, risk~, incur~, attract~,
        offer~, deliver~, yield~, speed~ up, restore~, sustain~, secure~, protect~, preserve~, safeguard~,
        maintain~, extend~, give~, grant~, drive~, inflate~, compound~, face~, require~, open~""",
    Cue.LOWERS: """fewer, less, spare~, reduce~, lower~, cut~, curb~, decrease~, lessen~, limit~, minimise~,
        minimize~, mitigate~, ease~, relieve~, alleviate~, prevent~, avoid~, avert~, tackle~, address~,
        combat~, counter~, contain~, shrink~, diminish~, slow~, halve~, end~, eliminate~, remove~,
        eradicate~, fight, fights, deter~, discourage~, drive~ down, bring~ down, push~ down, loss of,
        losses of, fall~ in, drop~ in, decline~ in, stem~, halt~, defuse~, de-escalate~, phase~ out,
        offset~, fall~, fell, decline~, drop~, stop~, reverse~, deplete~, deprive~, manage~, hedge~ against,
        protect~ against, guard~ against, escape~, dampen~, reduction in, reductions in, blunt~, confront~,
        free~ of""",
    Cue.HELPS: """rebuild~, open~ space, open~ doors, level~ the playing field, kick-start~, jump-start~,
        catalyse~, catalyze~, spur~, nurture~, broaden~, rejuvenate~, regenerate~, reconnect~, calm~,
        de-risk~, future-proof~, liberalise~, liberalize~, wake-up call, open~ the way, open~ the door,
        open~ up, breathe~ new life into, cheap, affordable, make~ room for, popular, quicker, simpler,
        easier, satisfy~, buy~ time, change~ behaviour, change~ behavior, help~, improve~, enhance~,
        strengthen~, enable~, support~, facilitate~, benefit~, empower~, stabilise~, stabilize~, bolster~,
        reinforce~, unlock~, promote~, reassure~, modernise~, modernize~, streamline~, consolidate~,
        simplify~, closer to, closer ties, pay~ off, save~, more efficient, more resilient, cheaper, safer,
        healthier, fairer, cleaner, better, more competitive, cost-effective, complement~, smooth~, ensure~,
        make~ it easier, create~ jobs, reward~, win~, gain~, revive~, good for, diversify~, cement~, free~
        up, lay~ the groundwork for, pave~ the way for, allow~, give~ leverage, build~ trust, normalise~,
        normalize~""",
    Cue.HARMS: """struggle~ to, single~ out, push~ out, exploit~, sideline~, marginalise~, marginalize~,
        exclude~, punish~, mislead~, confuse~, anger~, upset~, unsettle~, unnerve~, shut~ down, lay~ off,
        overburden~, outpace~, outstrip~, swamp~, contaminate~, pollute~, poison~, engulf~, ignite~,
        unleash~, reignite~, rekindle~, be forced to, fall~ apart, break~ down, break~ apart, freeze~ out,
        cut~ off, off track, drive~ underground, dilute~, sap~, starve~, sabotage~, subvert~, discredit~,
        humiliate~, embarrass~, kill~, injure~, evict~, uproot~, wreck~, ruin~, destroy~, shatter~,
        paralyse~, paralyze~, choke~, scare~ off, drive~ away, drive~ out, stifle~, exhaust~, close~ off,
        shut~ out, lock~ out, harden~, politicise~, politicize~, radicalise~, radicalize~, degrade~,
        thwart~, obstruct~, rupture~, block~, put~ off, lose~, undermine~, strain~, weaken~, jeopardise~,
        jeopardize~, damage~, harm~, hurt~, erode~, disrupt~, delay~, alienate~, destabilise~, destabilize~,
        displace~, endanger~, complicate~, hamper~, hinder~, impede~, threaten~, antagonise~, antagonize~,
        derail~, distort~, crowd~ out, overwhelm~, penalise~, penalize~, divide~, isolate~, compromise~,
        violate~, breach~, restrict~, constrain~, burden~, squeeze~, fragment~, waste~, disadvantage~,
        discriminate~ against, stigmatise~, stigmatize~, tarnish~, overload~, cripple~, devastate~, strand~""",
    Cue.WORSENS: """vacuum, go~ wrong, go~ hungry, go~ bankrupt, go~ unpaid, unenforceable, unlawful,
        illegal, too expensive, too small, too few, hard to enforce, hard to verify, hard to reverse,
        irreversible, obsolete, complicit, in breach of, walk~ out, draw~ in, drag~ in, unprepared,
        overstretched, hard to defend, too slow, gridlock, at the mercy of, out of reach, unravel~,
        implode~, be without, be left without, plunge~ into, slide~ into, tip~ into, free riding,
        free-riding, be excluded, lose~ out, compete~ with, compete~ for, refuse~ to, cost us, cost them,
        object~, rob~, eat~ into, unpredictable, tough, daunting, divisive, white elephant, too late, too
        little, too weak, run~ short, relapse~, unanswered, unresolved, unprotected, stranded, ungovernable,
        unreliable, ineffective, insufficient, unworkable, unsustainable, unpopular, inadequate, infeasible,
        harder, impossible, controversial, sell~ up, push~ back, provoke~, worsen~, exacerbate~, inflame~,
        aggravate~, escalate~, deteriorate~, spill~ over, spiral~, vulnerable, worse, costly, too costly,
        unaffordable, more expensive, be too expensive, unaware, fall~ short, fall~ behind, run~ out,
        backfire~, retaliate~, draw~ into, drag~ into, drawn into, drawn in, disproportionately affect~,
        disproportionately, dragged into, lead~ to war, prove difficult, prove costly, be difficult, be used
        against, cost~ more, price~ out, outweigh~ the benefits, embolden~, entrench~, collapse~, miss~,
        squander~, forgo~, forfeit~, suffer~, stall~, fail~, unfair, expose~, polarise~, polarize~, sour~,
        leave~ behind""",
}

THINGS: dict[Cue, str] = {
    Cue.GOOD_THING: """gains, information, disbursement, public investment, trade, business, sales, market,
        tourism, turnout, attendance, growth, jobs, employment, security, stability, trust, confidence,
        legitimacy, supply, supplies, resilience, access, capacity, revenue, revenues, savings, investment,
        investments, competitiveness, cooperation, co-operation, competition, productivity, efficiency,
        innovation, safety, health, wellbeing, well-being, quality, exports, income, incomes, wages,
        credibility, influence, leverage, bargaining power, independence, affordability, fairness, equality,
        equity, biodiversity, choice, transparency, accountability, compliance, peace, dialogue, relations,
        ties, support, goodwill, reputation, morale, skills, opportunity, opportunities, benefits, benefit,
        value, profits, prosperity, recovery, welfare, freedom, rights, protection, deterrence, readiness,
        participation, take-up, uptake, attainment, output, yields, reliability, certainty, clarity,
        flexibility, self-sufficiency, autonomy, sovereignty, unity, cohesion, intelligence, expertise,
        market share, water quality, air quality, energy security, food security, housing supply, affordable
        homes, new homes, advantage, advantages, economies of scale, livelihoods, habitats, ecosystems,
        homes, beds, services, staff retention, continuity, common ground, interoperability,
        diversification, standards, life expectancy, gdp, economy""",
    Cue.BAD_THING: """hostilities, fighting, clashes, collapsing, outlays, layoff, trafficked, shortcomings,
        poisoning, poisonings, layoffs, brain drain, capital flight, spillover, spillovers, contagion,
        hoarding, speculation, piracy, sabotage, espionage, kidnapping, atrocities, coercion, blackmail,
        grievances, anger, discontent, unease, panic, rationing, slowdown, salinity, skills shortages,
        skills shortage, dropout, absenteeism, trade barriers, barriers to trade, trade war, trade deficit,
        breach, breaches, split, splits, rift, rifts, monopoly, monopolies, fragmentation, stalemate, gap,
        gaps, chaos, turmoil, dispute, disputes, strikes, interruption, interruptions, lock-in, capture,
        elite capture, free riders, coup, overrun, overspending, lawsuits, red lines, abuses, losses of
        life, illicit market, black market, addiction, addicted, cuts, power cuts, shortfalls, shortfall,
        queues, cost, costs, price, prices, bills, violence, militancy, terrorism, terrorist, terrorists,
        attack, attacks, extremism, extremist, extremists, regime, insurgency, insurgents, militants, crime,
        corruption, fraud, abuse, emissions, pollution, unemployment, inflation, poverty, inequality,
        inequalities, delay, delays, dependence, dependency, reliance, disease, diseases, deaths, death,
        mortality, illness, injuries, casualties, congestion, shortage, shortages, debt, deficit, waste,
        damage, losses, harm, harms, pressure, pressures, tension, tensions, conflict, conflicts,
        instability, insecurity, uncertainty, burden, burdens, barriers, bureaucracy, red tape,
        displacement, homelessness, hunger, famine, drought, flooding, floods, outages, blackouts,
        disruption, disruptions, volatility, resistance, opposition, hostility, resentment, unrest,
        protests, protest, war, escalation, penalties, sanctions, tariffs, closures, redundancies, job
        losses, backlogs, backlog, waiting times, waiting lists, admissions, obesity, smoking, leakage,
        leaks, contamination, erosion, deforestation, evasion, smuggling, trafficking, litigation, legal
        challenge, bankruptcies, bankruptcy, default, recession, crisis, crises, collapse, stigma,
        exclusion, discrimination, misuse, misinformation, proliferation, arms race, overcrowding,
        vacancies, workload, duplication, loopholes, distortions, emergency, emergencies, strong reaction,
        reprisals, retaliation, rents, arrears, evictions, exposure, scarcity, overspend, overruns, cost
        overruns, errors, mistrust, criticism, spread, criminals, bottlenecks, militia, militias, rebels,
        gangs, spending, expenditure, scramble, complexity, confusion, hardship, food insecurity, carbon
        footprint, imports, fines""",
    Cue.NEUTRAL: """an estimated, most supported, better supported, best supported, well supported, better
        known, best known, at a cost of, estimated cost, cost of living, a cost of, capital cost, assume~
        the presidency, assume~ leadership, benefits and risks, risks and benefits, opportunities and risks,
        risks and opportunities, costs benefits and risks, assume~ office, assume~ power, assume~ control,
        assume~ command, assume~ responsibility, assume~ the role, risk assessment, risk assessments, risk
        management, risk register, risk analysis, risk factors, risk appetite, risk-based, risk transfer,
        threat assessment, cost-benefit, costs and benefits, national security, security council, security
        forces, security experts, security officials, security adviser, security services, health service,
        health services, health department, department of health, ministry of health, world health
        organization, health and safety, public health england, opportunity cost, price index, price cap,
        cost per, war on, post-war, world war, civil war in, climate emergency, benefit-cost, unemployment
        benefit, housing benefit, child benefit, social security, no doubt, no later than, not only, no
        longer, as well as, support from, in support of, will of, can be found, can be seen, may 1, risk
        weighting, risk premium, risk profile, at no cost, free of charge, interest rates""",
    Cue.RISK: """on the downside, on the minus side, the catch is, the trouble is, the snag is, critics say,
        critics argue, critics warn, critics fear, opponents say, opponents argue, opponents warn,
        campaigners say, campaigners warn, sceptics say, skeptics say, stand to lose, stands to lose,
        warned, warns, fear a, fear the, fears the, fearing, fear for, fears for, worry about, worries
        about, risk of, risk that, risks of, risks that, risk, risks, at risk, danger of, danger that,
        danger, dangers, threat of, threat to, threats to, threat, threats, hazard, hazards, drawback,
        drawbacks, downside, downsides, disadvantage, disadvantages, backlash, unintended consequence,
        unintended consequences, moral hazard, at the cost of, at the expense of, fears that, fear that,
        fears of, concern that, concerns that, concerns about, concern about, concerned that, worry that,
        worries that, warned that, warn that, warns that, warning that, vulnerable to, vulnerability,
        vulnerabilities, perverse incentive, perverse incentives, slippery slope, pitfall, pitfalls,
        weakness, weaknesses, prospect of, spectre of, specter of, main challenge, key challenge, challenge
        is, warned of, warn of, warning of, risky, dangerous, drawback is, disadvantage of, problematic""",
    Cue.OPPORTUNITY: """represent~ a chance, offer~ a chance, provide~ a chance, on the plus side, on the
        upside, on the positive side, supporters say, supporters argue, proponents say, proponents argue,
        advocates say, advocates argue, stand to gain, stands to gain, window for, opening for, an opening,
        a window, chance for, a chance of, opportunity to, opportunity for, opportunities for, opportunities
        to, benefit of, benefits of, benefits include, benefits from, advantage of, advantages of, advantage
        is, benefit is, chance to, upside, upsides, window of opportunity, would benefit, could benefit,
        potential to, strengths, incentive to, co-benefits, dividend, dividends, win-win, potential for,
        gains from, prize is""",
}

CHOICES: dict[Cue, str] = {
    Cue.OPTION: """we need a, we need an, what is needed is, one is to, another is to, a third is to, option
        of, option to, be wise to, do well to, be better to, proposal is to, another proposal, another idea,
        idea is to, suggestion is to, best option, best policy option, possibility is, possibility would be
        to, route is to, route would be to, option is to, option would be to, options include, options are,
        option is, options for, we recommend, recommend~ that, recommend~, recommendation is, preferred
        option, one option, another option, second option, third option, alternative is to, alternative
        would be to, alternatives include, alternative approach, choose~ between, choice between, choices
        are, decide~ between, course of action, courses of action, best approach is to, a better approach,
        it is recommended, is recommended, we propose, would be to, do nothing, business as
        usual, do minimum, carry on as now, way forward is, solution is to, solution would be to, answer is
        to, first step is to, could choose to, may choose to, could opt to, opt for, could opt for, one way
        to, one approach is, another approach is""",
    Cue.PROPOSES: """offered, suggested, suggests, minded to, look~ at, looked at, floated, mooted, being
        considered, been proposed, been suggested, on the table, propose~, proposal to, proposal for,
        proposals to, proposals for, propose~ that, call~ for, call~ on, urge~, offer~ to, offer of,
        interest in, interested in, consider~, plan~ to, plans for, plan for, intend~ to, seek~ to, seek~,
        willing to, willingness to, ready to, push~ for, press~ for, mull~, weigh~, explore~, exploring,
        advocate~, bid to, bid for, vow~ to, pledge~ to, under consideration, debate over, debating, invite~
        to, ask~ for, lobby~ for, contemplate~, envisage~, advise~, petition~ for, agree~ to, commit~ to,
        there is a case for, case for, the bill would, a plan to, plans to""",
    Cue.ACTS: """remove~, reverse~, maximise~, maximize~, minimise~, minimize~, leverage~, harness~, ask~,
        complete~, update~, diversify~, rebuild~, reopen~, restart~, redesign~, clarify~, abandon~, lease~,
        refurbish~, dismantle~, decriminalise~, decriminalize~, ring-fence~, decentralise~, decentralize~,
        address~, tackle~, let~, put~, distribute~, earmark~, allocate~, upgrade~, lengthen~, defer~, drop~,
        hold~, give~, set~, spend~, retaliate~, file~, seek~, respond~, convene~, call~, press~, slow~,
        hand~, adopt~, introduce~, impose~, ban~, negotiate~, forge~, form~, join~, sign~, establish~,
        launch~, implement~, abolish~, repeal~, withdraw~, deploy~, invest~, fund~, subsidise~, subsidize~,
        tax~, regulate~, legislate~, mandate~, lift~, suspend~, extend~, expand~, replace~, reform~, set~
        up, scrap~, build~, create~, develop~, maintain~, retain~, keep~, allow~, permit~, require~,
        restrict~, prohibit~, align~, partner~, ally~, engage~, appoint~, merge~, privatise~, privatize~,
        nationalise~, nationalize~, outsource~, pilot~, phase~ in, phase~ out, increase~, reduce~, cut~,
        strengthen~, provide~, cap~, freeze~, raise~, lower~, amend~, close~, open~, recognise~, recognize~,
        arm~, supply~, export~, import~, cooperate~, collaborate~, accept~, reject~, approve~, ratify~,
        leave~, enter~, pursue~, apply~, enforce~, exempt~, delay~, postpone~, scale~ up, roll~ out,
        commission~, review~, publish~, work~ with, step~ up, prioritise~, prioritize~, encourage~, ensure~,
        improve~, limit~, resume~, offer~, buy~, sell~, purchase~, redirect~, transfer~, consolidate~,
        integrate~, promote~, support~, use~, make~, take~, move~, shift~, continue~, begin~, start~, stop~,
        end~, host~, fast-track~, halt~, tighten~, relax~, loosen~, simplify~, target~, train~, recruit~,
        hire~, install~, repair~, renew~, release~, restore~, return~, sanction~, boycott~, mediate~,
        dredge~, move~ ahead, go~ ahead, proceed~, back~, opt~, choose~, decide~, act~, rely~, switch~,
        accede~, intervene~, divest~, license~, levy~, incentivise~, incentivize~, share~, revoke~, crack~
        down, coordinate~, co-ordinate~, accelerate~, monitor~, delegate~, devolve~""",
    Cue.MEASURE: """policy, alliance, partnership, embargo, ban, moratorium, tax, levy, tariff, tariffs,
        subsidy, subsidies, treaty, pact, deal, agreement, ceasefire, cease-fire, reform, reforms, scheme,
        programme, program, coalition, strategy, regulation, quota, quotas, cap, price cap, rent control,
        sanctions, blockade, merger, voucher, vouchers, licence, license, mandate, fund, referendum,
        amnesty, no-fly zone, buffer zone, grant, grants, law, legislation, task force, taskforce,
        commission, inquiry, incentives, standards, talks, negotiations, mission, rebate, charge, deposit,
        corridor, mechanism, framework""",
}

CIRCUMSTANCES: dict[Cue, str] = {
    Cue.IF: "if, unless, even if, should, were, supposing, suppose",
    Cue.EVENT: """in a world where, in a world of, in the event of, in the event that, in case of, in case,
        in the absence of""",
    Cue.SCENARIO: """in that event, adverse scenario, worst-case scenario, best-case scenario, scenario,
        scenarios, worst case, best case, central case, base case, high case, low case, under one scenario,
        tail risk, possible futures, wild card""",
    Cue.ASSUMES: """takes as read, take as read, count~ on, bank~ on, is held at, are held at, is taken to
        be, are taken to be, takes as given, is treated as fixed, depends on, depend on whether, depends
        heavily on, depends largely on, rests on, assume~, assume~ that, assuming, assuming that,
        assumption, assumptions, presume~, presuming, provided that, providing that, on the premise, premise
        that, presuppose~, predicated on, hinge~ on, taken for granted, take~ for granted, we expect, it is
        expected that, relies on, contingent on, conditional on, on condition that, on the basis that, based
        on the expectation, is based on the, working assumption, presumption, for the purposes of this,
        take~ it for granted, took it for granted, held constant, all else equal, premised on""",
    Cue.SOURCE: """concluded that, ranked, pilot, pilots, trial, trials, inspection, inspections,
        investigation, investigations, images show, records show, ranks, precedents, according to, data
        from, data show, data shows, data suggest, data indicate, figures show, figures from, statistics,
        survey, surveys, study, studies, report found, reports found, report by, research, evidence,
        estimates suggest, estimated, estimates, estimate, analysis by, analysis of, polling, poll, census,
        audit, review found, evaluation, modelling, modeling, official figures, cited, citing, findings,
        found that, meta-analysis, randomised, randomized, recorded, documented, observed, statistics show,
        interviews, published by, respondents, showed that, shows that, show that, satellite imagery,
        attributed to""",
    Cue.SAYS: """said, says, say, told, warned, warns, argued, argues, stated, noted, notes, added, claimed,
        claims, believes, believe, announced, testified, acknowledged, explained, cautioned, insisted,
        wrote, suggested, suggests""",
    Cue.CHANGED: """rose, risen, fell, fallen, increased, decreased, grew, grown, doubled, tripled,
        quadrupled, halved, dropped, declined, climbed, surged, soared, jumped, plunged, reached, exceeded,
        cost, costs, spent, rising, falling, increase, rise, decline, fall, drop, averaged, totalled,
        totaled, accounted for, accounts for, account for, amounted to, compared with, compared to, up from,
        down from, more than, fewer than, less than, expanded, shrank, contracted, killed""",
}

ENGLISH = MODALITY | DIRECTIONS | THINGS | CHOICES | CIRCUMSTANCES
