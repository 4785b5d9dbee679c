//! Streams of a PDF that end in a carriage return.
//!
//! ISO 19005-2, 6.1.7.1: the length of a stream counts the bytes up to the end-of-line marker before `endstream`. The
//! marker is a line feed here; behind data that happens to end in a carriage return, readers take both for the marker
//! and find one byte too few. Such a stream gets a marker of both, which cannot be misread.

const END: &[u8] = b"\r\nendstream\nendobj\n";
/// Bytes of a row of the table of objects: offset, generation, kind.
const ROW: usize = 20;
const OFFSET: usize = 10;

/// `pdf` with those markers, its table of objects put right. A file without such streams, or with a table of another
/// form, stays as it is.
pub(crate) fn told_apart(pdf: Vec<u8>) -> Vec<u8> {
    let ends: Vec<usize> = pdf.windows(END.len()).enumerate().filter(|(_, at)| *at == END).map(|(at, _)| at).collect();
    if ends.is_empty() {
        return pdf;
    }
    mended(&pdf, &ends).unwrap_or(pdf)
}

fn mended(pdf: &[u8], ends: &[usize]) -> Option<Vec<u8>> {
    let start = last(pdf, b"startxref\n")? + b"startxref\n".len();
    let table: usize = number(pdf.get(start..)?)?;
    let rest = pdf.get(table..)?.strip_prefix(b"xref\n0 ")?;
    let rows: usize = number(rest)?;
    let first_row = table + b"xref\n0 ".len() + rest.iter().position(|byte| *byte == b'\n')? + 1;
    let moved = |offset: usize| offset + ends.iter().filter(|end| **end < offset).count();

    let mut out = Vec::with_capacity(pdf.len() + ends.len());
    let mut from = 0;
    for end in ends {
        out.extend_from_slice(pdf.get(from..=*end)?);
        out.push(b'\r');
        from = end + 1;
    }
    out.extend_from_slice(pdf.get(from..first_row)?);
    let after = first_row + rows * ROW;
    for row in pdf.get(first_row..after)?.chunks(ROW) {
        let (offset, kind) = row.split_at_checked(OFFSET)?;
        if kind.get(7) == Some(&b'n') {
            out.extend_from_slice(format!("{:010}", moved(number(offset)?)).as_bytes());
        } else {
            out.extend_from_slice(offset);
        }
        out.extend_from_slice(kind);
    }
    out.extend_from_slice(pdf.get(after..start)?);
    out.extend_from_slice(format!("{}\n%%EOF", moved(table)).as_bytes());
    Some(out)
}

/// The digits at the beginning.
fn number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(bytes.len());
    std::str::from_utf8(bytes.get(..digits)?).ok()?.parse().ok()
}

fn last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|at| at == what)
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    /// A file of two streams; gives its bytes.
    fn file(first: &str, second: &str) -> Vec<u8> {
        let mut pdf = String::from("%PDF-1.7\n");
        let mut offsets = Vec::new();
        for data in [first, second] {
            offsets.push(pdf.len());
            let n = offsets.len();
            pdf.push_str(&format!("{n} 0 obj\n<< /Length {} >>\nstream\n{data}\nendstream\nendobj\n", data.len()));
        }
        let table = pdf.len();
        pdf.push_str("xref\n0 3\n0000000000 65535 f\r\n");
        for offset in offsets {
            pdf.push_str(&format!("{offset:010} 00000 n\r\n"));
        }
        pdf.push_str(&format!("trailer\n<< /Size 3 >>\nstartxref\n{table}\n%%EOF"));
        pdf.into_bytes()
    }

    #[test]
    fn a_stream_that_ends_in_a_carriage_return_gets_a_marker_that_cannot_be_misread() {
        let mended = String::from_utf8(told_apart(file("one\r", "two"))).unwrap_or_default();
        assert!(mended.contains("one\r\r\nendstream"), "the data is as long as it was: {mended}");
        let second = mended.find("2 0 obj").unwrap_or_default();
        assert!(mended.contains(&format!("{second:010} 00000 n")), "the table tells where the second object is now");
        let table = mended.find("xref\n0 3").unwrap_or_default();
        assert!(mended.ends_with(&format!("startxref\n{table}\n%%EOF")), "and where the table is");
    }

    #[test]
    fn other_files_stay_as_they_are() {
        assert_eq!(told_apart(file("one\n", "two")), file("one\n", "two"), "nothing can be misread");
        assert_eq!(
            told_apart(b"a\r\nendstream\nendobj\n".to_vec()),
            b"a\r\nendstream\nendobj\n",
            "no table to put right"
        );
    }
}
