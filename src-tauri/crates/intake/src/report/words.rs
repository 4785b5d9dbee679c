//! Words of reports in English, French and Spanish, folded.

/// What a group is opened with that the State does not support. These are looked for first: "did not enjoy the
/// support" holds the words of support too.
pub const NOTED: &[&str] = &[
    "not enjoy the support", "not enjoy its support", "not have the support", "not receive the support",
    "not gain the support", "not support", "not accept", "cannot accept", "cannot be accepted",
    "could not be accepted", "not be accepted", "unable to support", "unable to accept", "were rejected",
    "are rejected", "rejects", "rejected by", "noted by", "been noted", "are noted", "n ont pas recueilli",
    "ne recueillent pas", "il est pris note", "no cuentan con el apoyo", "n ont pas recu l appui",
    "n emportent pas l adhesion", "n appuie pas", "a pris note", "prend note", "no gozan del apoyo",
    "no recibieron el apoyo", "no han sido aceptadas", "ha tomado nota", "toma nota",
];

/// What a group is opened with that the State answers later.
pub const PENDING: &[&str] = &[
    "will be examined", "will be considered", "will examine", "will be studied", "will respond",
    "responses in due time", "response in due time", "will be included in the outcome", "will provide responses",
    "remain pending", "further examination", "seront examinees", "examinera", "seran examinadas", "examinara",
    "responses in due course",
];

/// What a group is opened with that the State supports.
pub const SUPPORTED: &[&str] = &[
    "enjoy the support", "enjoys the support", "enjoyed the support", "enjoy its support", "have the support",
    "has the support", "receive the support", "received the support", "supported by", "accepted by", "are accepted",
    "been accepted", "accepts", "recueilli l appui", "recueillent l appui", "recueilli l adhesion",
    "emportent l adhesion", "cuentan con el apoyo", "gozan del apoyo", "recu l appui", "beneficient de l appui",
    "recibieron el apoyo", "han sido aceptadas", "already been implemented", "in the process of implementation",
];

/// Short forms that a State uses in its own reply: words of support, of refusal, and of a part.
pub const YES: &[&str] = &[
    "accepted", "accepts", "accept", "supported", "supports", "support", "appuie", "acepta",
];
pub const NO: &[&str] = &[
    "noted", "notes", "takes note", "not supported", "rejected", "rejects", "reject", "declined",
];
pub const PARTLY: &[&str] = &[
    "in part", "partially", "partly", "first part", "second part", "parts of", "partiellement", "parcialmente",
];

/// Words with which a recommendation begins: after "and" they begin a clause of its own.
pub const VERBS: &[&str] = &[
    "abolish", "accede", "accelerate", "accept", "accord", "address", "adhere", "adopt", "align", "allow", "amend",
    "apply", "approve", "avoid", "bring", "build", "call", "cease", "collaborate", "combat", "commit", "complete",
    "conduct", "consider", "consolidate", "continue", "cooperate", "create", "decriminalize", "defend", "define",
    "demonstrate", "deploy", "design", "develop", "devote", "disseminate", "draft", "effectively", "eliminate",
    "enact", "encourage", "end", "enforce", "engage", "enhance", "ensure", "eradicate", "establish", "examine",
    "expand", "expedite", "explore", "extend", "facilitate", "finalize", "follow", "fulfil", "fully", "further",
    "give", "grant", "guarantee", "harmonize", "hold", "implement", "improve", "include", "incorporate", "increase",
    "intensify", "introduce", "invest", "investigate", "issue", "launch", "lift", "mainstream", "maintain", "make",
    "monitor", "observe", "offer", "open", "organize", "pass", "permit", "prevent", "prohibit", "promote", "protect",
    "provide", "pursue", "put", "raise", "ratify", "reaffirm", "recognize", "reconsider", "rectify", "redouble",
    "reduce", "reform", "refrain", "reinforce", "release", "remove", "repeal", "respect", "restore", "review",
    "revise", "set", "share", "sign", "simplify", "speed", "step", "stop", "strengthen", "study", "submit", "support",
    "suspend", "tackle", "take", "train", "transform", "undertake", "update", "uphold", "use", "withdraw", "work",
];
