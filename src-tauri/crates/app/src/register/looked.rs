//! What was last looked at in the register, kept while nothing changes: scrolling asks for the same
//! selection again and again.

use placard_domain::{Iso3, Order, RegisterFilter};
use placard_register::Selection;

use crate::{AppError, Desk};

/// The last selection, with its whole order once somebody scrolled in it.
#[derive(Debug)]
pub(crate) struct Looked {
    filter: RegisterFilter,
    generation: u64,
    pub(crate) selection: Selection,
    ordered: Option<(Order, String, Vec<i64>)>,
}

/// Windows that end here are picked out without ordering all the rest.
const FIRST: usize = 500;

impl Desk<'_> {
    /// The selection of a filter.
    pub(crate) fn looked_at(&mut self, filter: &RegisterFilter) -> Result<&mut Looked, AppError> {
        let reference = self.reference;
        let generation = self.case.register_generation();
        let kept = self.looked.take().filter(|kept| kept.generation == generation && kept.filter == *filter);
        let looked = match kept {
            Some(kept) => kept,
            None => {
                let selection = self.case.register(reference)?.select(filter, reference);
                Looked { filter: filter.clone(), generation, selection, ordered: None }
            }
        };
        Ok(self.looked.insert(looked))
    }

    /// A window of the numbers of the records that a filter leaves, in order.
    pub(crate) fn window(
        &mut self,
        filter: &RegisterFilter,
        order: Order,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<i64>, AppError> {
        self.looked_at(filter)?;
        let (reference, lang) = (self.reference, self.texts.lang());
        let name = |state: Iso3| reference.state(state).map_or_else(String::new, |s| s.name(lang).to_owned());
        let register = self.case.register(reference)?;
        let Some(looked) = self.looked.as_mut() else { return Ok(Vec::new()) };
        let last = offset.saturating_add(limit);
        if last <= FIRST {
            return Ok(register.page(&looked.selection, order, offset, limit, &name));
        }
        let is_kept = looked.ordered.as_ref().is_some_and(|(kept, said, _)| *kept == order && said == lang);
        if !is_kept {
            let ordered = register.ordered(&looked.selection, order, &name);
            looked.ordered = Some((order, lang.to_owned(), ordered));
        }
        let all = looked.ordered.as_ref().map_or(&[][..], |(_, _, all)| all);
        Ok(all.get(offset.min(all.len())..last.min(all.len())).unwrap_or_default().to_vec())
    }

    /// The numbers of all records that a filter leaves, in order.
    pub(crate) fn numbers(&mut self, filter: &RegisterFilter, order: Order) -> Result<Vec<i64>, AppError> {
        self.window(filter, order, 0, usize::MAX)
    }
}
