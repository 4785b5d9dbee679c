//! Why a report and UPR Info differ: State by State, with the texts on both sides.

use placard_domain::{Iso3, Reference};

use crate::compare::{Said, by_clause, counts};
use crate::table::{Measured, codes};

/// Characters that two texts have in common at the beginning when they are taken for one.
const KIN: usize = 20;

/// Prints the differences of one report.
pub fn print(one: &Measured, reference: &Reference) {
    let Some(beside) = &one.beside else { return };
    let ours = by_clause(&one.report.recommendations);
    let (own, theirs) = (counts(&ours), counts(&beside.rows));
    let states = own.keys().chain(theirs.keys()).copied();
    let mut states: Vec<Iso3> = states.filter(|state| own.get(state) != theirs.get(state)).collect();
    states.sort_unstable();
    states.dedup();
    let name = &one.report.name;
    println!("\n### {name}: F1 {:.3}, {} States differ", beside.score.f1(), states.len());
    for state in states {
        let told = |counts: &crate::compare::Counts| counts.get(&state).copied().unwrap_or_default();
        let shown = reference.state(state).map_or_else(|| state.as_str(), |state| state.name("en"));
        println!("\n{shown}: report {}, UPR Info {}\n", told(&own), told(&theirs));
        let of = |said: &&Said| said.states.contains(&state);
        unpaired(ours.iter().filter(of).collect(), beside.rows.iter().filter(of).collect());
    }
}

/// Prints what is left on each side when the texts that begin alike are put together.
fn unpaired(mut ours: Vec<&Said>, theirs: Vec<&Said>) {
    let mut rows = Vec::new();
    for row in theirs {
        let alike = |said: &&Said| said.folded.bytes().zip(row.folded.bytes()).take_while(|(a, b)| a == b).count();
        let best = ours
            .iter()
            .enumerate()
            .map(|(at, said)| (alike(said), at))
            .max_by_key(|(alike, at)| (*alike, usize::MAX - at));
        match best {
            Some((alike, at)) if alike >= KIN.min(row.folded.len()) => {
                ours.remove(at);
            }
            _ => rows.push(row),
        }
    }
    for said in ours {
        println!("- report {} [{}]: {}", said.paragraph, codes(&said.states), said.text);
    }
    for row in rows {
        println!("- UPR Info: {}", row.text);
    }
}
