//! What leaves, for whom and when.
#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use chrono::NaiveDate;
use placard_domain::{Attribution, Consent, RedactionProfile, Withheld};

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, n).unwrap()
}

#[test]
fn who_is_named_follows_from_consent_and_from_who_reads_it() {
    use Attribution::{Name, Organisation, Role};
    use RedactionProfile::{Internal, Public, Trusted};
    for (consent, public, trusted) in [
        (Consent::Published, Some(Name), Some(Name)),
        (Consent::Given, Some(Name), Some(Name)),
        (Consent::ByRole, Some(Role), Some(Name)),
        (Consent::NotAsked, Some(Organisation), Some(Organisation)),
        (Consent::Refused, None, None),
    ] {
        for (profile, attribution) in [(Public, public), (Trusted, trusted), (Internal, Some(Name))] {
            let judged = profile.judge(consent, None, day(1));
            assert_eq!(judged.attribution, attribution, "{consent:?} for {profile:?}");
            let says_so = judged.withheld.is_some() == (attribution != Some(Name));
            assert!(says_so, "what stays is told, and nothing else: {consent:?} for {profile:?}");
        }
    }
    let refused = Public.judge(Consent::Refused, None, day(1)).withheld;
    assert_eq!(refused, Some(Withheld::Passage), "the words themselves stay");
}

#[test]
fn an_embargo_ends_on_its_day() {
    for profile in [RedactionProfile::Public, RedactionProfile::Trusted] {
        let before = profile.judge(Consent::Given, Some(day(10)), day(9));
        assert_eq!((before.attribution, before.withheld), (None, Some(Withheld::Embargoed(day(10)))), "{profile:?}");
        let on = profile.judge(Consent::Given, Some(day(10)), day(10));
        assert_eq!((on.attribution, on.withheld), (Some(Attribution::Name), None), "{profile:?}: from that day on");
    }
    let internal = RedactionProfile::Internal.judge(Consent::Refused, Some(day(10)), day(1));
    assert_eq!(internal.withheld, None, "the delegation itself reads everything");
    let both = RedactionProfile::Public.judge(Consent::Refused, Some(day(10)), day(10));
    assert_eq!(both.withheld, Some(Withheld::Passage), "the end of an embargo is no consent");
}

#[test]
fn a_stricter_profile_never_shows_more() {
    let shown = |attribution: Option<Attribution>| match attribution {
        None => 0,
        Some(Attribution::Organisation) => 1,
        Some(Attribution::Role) => 2,
        Some(Attribution::Name) => 3,
    };
    for consent in Consent::ALL {
        for embargo in [None, Some(day(1)), Some(day(20))] {
            let shows =
                RedactionProfile::ALL.map(|profile| shown(profile.judge(consent, embargo, day(10)).attribution));
            assert!(shows.is_sorted(), "{consent:?} {embargo:?}: {shows:?}");
        }
    }
}

#[test]
fn a_profile_is_known_by_its_code() {
    for profile in RedactionProfile::ALL {
        assert_eq!(RedactionProfile::from_code(profile.code()), Some(profile));
    }
    assert_eq!(RedactionProfile::from_code("secret"), None, "there is no such profile");
    assert_eq!(RedactionProfile::default(), RedactionProfile::Public, "who says nothing gets the strictest");
}
