//! debug
mod couple;
use couple::*;
use guide::*;
use quantity::*;
#[test]
fn dbg() {
    for (n, made) in [
        ("f10", starter(Setting::Friends, 10)),
        ("f20", starter(Setting::Friends, 20)),
        ("p30", starter(Setting::Partners, 30)),
        ("c15", starter(Setting::Colleagues, 15)),
        ("firm10", firm(10)),
        ("firm20", firm(20)),
        ("firm30", firm(30)),
        ("firm60", firm(60)),
    ] {
        let mut live = Live::begun(made.clone(), GuideOptions::default());
        let mut n_ask = 0;
        while !matches!(live.session.state(), State::Ended(_)) {
            live.wait_ms(100);
            if let Some(Question::Permission { .. }) = live.session.question() {
                n_ask += 1;
                live.input(Input::PermissionYes);
            }
        }
        let total = u64::from(live.planned.plan().seconds);
        let mut ord = 0;
        let mut last: Option<(u64, Cue)> = None;
        let mut spoken = 0;
        for (at, o) in &live.outputs {
            if let Output::Say(c, p) = o {
                if *p <= Priority::Cue {
                    ord += c.estimate_ms();
                }
                spoken += c.estimate_ms();
                if let Some((e, l)) = last
                    && *at < e + 6000
                    && *p <= Priority::Cue
                {
                    println!("   gap {} {:?} -> {:?}", *at as i64 - e as i64, l, c);
                }
                last = Some((at + c.estimate_ms(), *c));
            }
        }
        println!(
            "{n}: {total} s ord {} % all {} % asks {n_ask} shared touch {}",
            ord as f64 / 10.0 / total as f64,
            spoken as f64 / 10.0 / total as f64,
            live.planned
                .plan()
                .steps
                .iter()
                .filter(|s| s.shared.as_ref().is_some_and(|m| !m.regions_a.is_empty()))
                .count()
        );
    }
}
