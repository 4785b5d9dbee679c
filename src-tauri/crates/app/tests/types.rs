//! The types of the window are generated from the commands, and the committed file is what they give.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a failed test may panic, and is told by UPDATE_TYPES to write"
)]

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use placard_app::commands::Commands;
use ts_rs::{Config, TS, TypeVisitor};

const FILE: &str = "../../../ui/src/api/types.gen.ts";
const HEAD: &str = "// Generated from the commands of placard-app. Do not edit: change the Rust types, then run\n\
    // UPDATE_TYPES=1 cargo test -p placard-app --test types\n";

/// Gathers the declarations of a type and of everything it is made of.
struct Gather {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Gather {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
        // Only what would have a file of its own has a declaration.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.declarations.insert(T::ident(&self.config), format!("{docs}export {}\n", T::decl(&self.config)));
        }
    }
}

#[test]
fn the_types_of_the_window_are_what_the_commands_give() {
    let config = Config::new().with_large_int("number");
    let mut gather = Gather { config, seen: HashSet::new(), declarations: BTreeMap::new() };
    gather.visit::<Commands>();
    gather.visit::<placard_app::AppError>();
    let declarations: Vec<&str> = gather.declarations.values().map(String::as_str).collect();
    let generated = format!("{HEAD}\n{}", declarations.join("\n"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var("UPDATE_TYPES").is_ok() {
        fs::write(&file, &generated).expect("the file can be written");
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == generated, "{FILE} is stale; run UPDATE_TYPES=1 cargo test -p placard-app --test types");
}
