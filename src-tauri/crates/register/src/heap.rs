//! How much memory the parts of the register hold.

use std::collections::HashMap;

/// Something that holds memory of its own.
pub(crate) trait Heap {
    /// Bytes that are reserved beside the value itself, as far as they can be known.
    fn heap_bytes(&self) -> usize;
}

/// What a list of plain values has reserved.
pub(crate) fn bytes_of<T>(list: &Vec<T>) -> usize {
    list.capacity() * size_of::<T>()
}

/// What a map of plain values has reserved: a byte of control for each place, and one place in eight free.
pub(crate) fn bytes_of_map<K, V, S>(map: &HashMap<K, V, S>) -> usize {
    map.capacity() * 8 / 7 * (size_of::<(K, V)>() + 1)
}
