//! Long work on many things at once.

use std::num::NonZero;
use std::sync::mpsc::sync_channel;
use std::thread::{available_parallelism, scope};

/// Does `work` on the items on all processors and hands each with what comes of it to `take`, in their order.
/// Each processor is at most two items ahead of `take`, so that memory stays small however many there are.
///
/// # Errors
/// What `take` gives; the work that is not yet begun is then left.
pub(crate) fn in_order<T: Sync, R: Send, E>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(&T, R) -> Result<(), E>,
) -> Result<(), E> {
    let workers = available_parallelism().map_or(1, NonZero::get).min(items.len());
    let work = &work;
    scope(|scope| {
        let begin = |first: usize| {
            let (out, queue) = sync_channel(1);
            let mine = items.iter().skip(first).step_by(workers);
            scope.spawn(move || mine.map(work).try_for_each(|done| out.send(done)));
            queue
        };
        let queues: Vec<_> = (0..workers).map(begin).collect();
        // A queue that ends too early is of a thread that has panicked, which the scope passes on.
        let done = queues.iter().cycle().map_while(|queue| queue.recv().ok());
        items.iter().zip(done).try_for_each(|(item, done)| take(item, done))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u64> = (0..50).collect();
        let mut taken = Vec::new();
        // The first takes longest.
        let work = |n: &u64| {
            std::thread::sleep(std::time::Duration::from_micros(5_000 / (n + 1)));
            n * 2
        };
        let done = in_order(&items, work, |_, n| {
            taken.push(n);
            Ok::<_, ()>(())
        });
        assert_eq!((done, taken), (Ok(()), items.iter().map(|n| n * 2).collect()), "whoever is ready first");
        assert_eq!(in_order(&[], |n: &u64| *n, |_, _| Err(())), Ok(()), "nothing to do");
    }

    #[test]
    fn what_is_refused_ends_the_work() {
        let begun = std::sync::atomic::AtomicUsize::new(0);
        let work = |n: &u64| {
            begun.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            *n
        };
        let items: Vec<u64> = (0..1_000).collect();
        assert_eq!(in_order(&items, work, |_, n| if n == 3 { Err(n) } else { Ok(()) }), Err(3), "the refusal is told");
        let begun = begun.into_inner();
        assert!(begun < 500, "{begun} of 1000 were begun: few are ahead of what is taken");
    }
}
