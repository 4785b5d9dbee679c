//! The samples beside the templates, for designers.

use std::collections::BTreeSet;
use std::path::Path;

use placard_briefing::{Logo, Preset};
use serde_json::Value;

use crate::case::{case_of, source_file};

/// The fields of `value` and of the items of each of its lists.
fn fields(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, field)| fields(field, &format!("{path}.{key}"), found)),
        Value::Array(items) => {
            // An empty list is a list.
            found.insert(format!("{path}[]"));
            items.iter().for_each(|item| fields(item, &format!("{path}[]"), found));
        }
        _ => _ = found.insert(path.to_owned()),
    }
}

/// The file beside the template of a preset.
fn file_of(preset: Preset) -> &'static str {
    match preset {
        Preset::PressLine => "press.json",
        Preset::OralStatement => "oral.json",
        Preset::Factsheet => "factsheet.json",
        Preset::Theme => "theme.json",
        Preset::Mission => "mission.json",
        Preset::Pack => "pack.json",
    }
}

#[test]
fn the_sample_beside_each_template_has_the_shape_of_the_data_that_is_printed() {
    for preset in Preset::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/briefing").join(file_of(preset));
        let mut data = case_of(preset);
        data.logo =
            Some(Logo::read("logo.svg", include_bytes!("../../../../../assets/briefing/logo.svg")).expect("a logo"));
        let printed = source_file(&data, preset, "data.json");
        if std::env::var_os("UPDATE_SAMPLES").is_some() && !path.exists() {
            std::fs::write(&path, printed.clone() + "\n").expect("a sample");
        }
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let sample: Value = serde_json::from_str(&text).expect("JSON");
        let (mut should, mut are) = (BTreeSet::new(), BTreeSet::new());
        fields(&serde_json::from_str(&printed).expect("JSON"), "", &mut should);
        fields(&sample, "", &mut are);
        assert_eq!(should, are, "fields of the program's data and of the sample of {}", preset.code());
    }
}
