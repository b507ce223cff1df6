use super::fixtures::*;
use crate::{
	items::{self, key, newly, Items},
	state::State,
};
use codec::Encode;
use frame_metadata::v14::StorageHasher;
use std::collections::BTreeMap;

fn old() -> crate::diff::Runtime {
	let entries = vec![
		value::<u32>("Total"),
		map::<u8, (u8, bool)>("Owners", StorageHasher::Twox64Concat),
		value::<Vec<u8>>("Gone"),
	];
	runtime(vec![with_storage(pallet("Money", 0), entries)])
}

fn new() -> crate::diff::Runtime {
	let entries =
		vec![value::<u64>("Total"), map::<u8, (u8, bool)>("Owners", StorageHasher::Twox64Concat)];
	let mut renamed = with_storage(pallet("Coins", 0), entries);
	// Renamed for clients; what is stored stays where it is.
	renamed.storage.as_mut().expect("it was given").prefix = "Money";
	runtime(vec![renamed])
}

#[test]
fn key_is_named_after_what_it_belongs_to() {
	let (old, new) = (old(), new());
	let (old, new) = (Items::new(&old.description), Items::new(&new.description));
	let name = |key: &[u8]| items::name(&new, &old, key);
	assert_eq!(name(b":code"), ":code");
	assert_eq!(name(&key("Money", "Total")), "Coins.Total");
	assert_eq!(name(&[key("Money", "Owners"), vec![1, 2, 3]].concat()), "Coins.Owners");
	assert_eq!(name(&key("Money", ":__STORAGE_VERSION__:")), "Coins.(storage version)");
	// The new runtime knows the pallet and not the item.
	let gone = key("Money", "Gone");
	assert_eq!(name(&gone), format!("Coins.0x{}", hex::encode(&gone[16..])));
	assert_eq!(old.name(&gone).as_deref(), Some("Money.Gone"));
	let foreign = key("Foreign", "Thing");
	assert_eq!(name(&foreign), format!("0x{}", hex::encode(&foreign)));
	assert_eq!(
		name(&[foreign.clone(), vec![9; 50]].concat()),
		format!("0x{}", hex::encode(&foreign))
	);
	assert_eq!(name(&[1, 2]), "0x0102");
	assert_eq!(name(&[]), "0x");
}

#[test]
fn value_is_unreadable_when_bytes_are_missing_or_left_over() {
	let old = old();
	let items = Items::new(&old.description);
	let (total, owner) = (key("Money", "Total"), [key("Money", "Owners"), vec![7; 9]].concat());
	assert!(!items.is_unreadable(&total, &5u32.encode()));
	assert!(items.is_unreadable(&total, &5u16.encode()));
	assert!(items.is_unreadable(&total, &5u64.encode()));
	assert!(!items.is_unreadable(&owner, &(1u8, true).encode()));
	assert!(items.is_unreadable(&owner, &[1, 2]), "2 is no truth value");
	// What nobody describes cannot be judged.
	assert!(!items.is_unreadable(b":code", b"anything"));
	assert!(!items.is_unreadable(&key("Money", "Other"), b"anything"));
	assert!(!items.is_unreadable(&key("Money", ":__STORAGE_VERSION__:"), &[1, 0]));
}

#[test]
fn unreadable_values_are_counted_by_item() {
	let (old, new) = (old(), new());
	let (old, new) = (Items::new(&old.description), Items::new(&new.description));
	let owner = |last| [key("Money", "Owners"), vec![last]].concat();
	let top = [
		(key("Money", "Total"), 5u32.encode()),
		(owner(1), vec![1, 2]),
		(owner(2), vec![1, 1]),
		(owner(3), vec![]),
	];
	let state = State { top: top.into(), ..Default::default() };
	let count = |name: &str, number| (name.to_owned(), number);
	let (before, after) = (old.unreadable(&state), new.unreadable(&state));
	assert_eq!(before, BTreeMap::from([count("Money.Owners", 2)]));
	assert_eq!(after, BTreeMap::from([count("Coins.Owners", 2), count("Coins.Total", 1)]));
}

#[test]
fn only_values_that_became_unreadable_count() {
	let counts = |list: &[(&str, u64)]| -> BTreeMap<String, u64> {
		list.iter().map(|(name, count)| (name.to_string(), *count)).collect()
	};
	let before = counts(&[("A", 2), ("B", 5), ("C", 1)]);
	let after = counts(&[("A", 2), ("B", 7), ("D", 3), ("C", 0)]);
	assert_eq!(newly(after, &before), counts(&[("B", 2), ("D", 3)]));
}

#[test]
fn events_of_the_last_block_need_not_be_readable() {
	let entries = vec![value::<u32>("Events"), value::<u32>("Account")];
	let system = runtime(vec![with_storage(pallet("System", 0), entries)]);
	let top = [(key("System", "Events"), vec![1]), (key("System", "Account"), vec![1])];
	let state = State { top: top.into(), ..Default::default() };
	let unreadable = Items::new(&system.description).unreadable(&state);
	assert_eq!(unreadable, BTreeMap::from([("System.Account".to_owned(), 1)]));
}
