//! What the keys of the state mean, and whether their values can be read.

use crate::{description::Description, state::State};
use frame_metadata::v14::StorageEntryType;
use scale_decode::visitor::{decode_with_visitor, IgnoreVisitor};
use sp_crypto_hashing::twox_128;
use std::collections::{BTreeMap, HashMap};

/// A key of a value that a pallet stores once.
pub fn key(pallet: &str, item: &str) -> Vec<u8> {
	[twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

/// Whether a value ends with its block. Nothing of it is left for a next runtime, and it says nothing
/// about an upgrade.
pub fn is_passing(of: &[u8]) -> bool {
	let items = ["BlockWeight", "EventCount", "Events", "ExecutionPhase", "Number"];
	items.iter().any(|item| of == key("System", item))
}

/// The keys of one runtime.
#[derive(Clone, Debug)]
pub struct Items<'a> {
	description: &'a Description,
	/// By the first half of the key.
	pallets: HashMap<[u8; 16], &'a str>,
	/// By the whole prefix: the name, and the type of the values.
	entries: HashMap<[u8; 32], (String, Option<u32>)>,
}

impl<'a> Items<'a> {
	/// The keys that a runtime describes.
	pub fn new(description: &'a Description) -> Self {
		let (mut pallets, mut entries) = (HashMap::new(), HashMap::new());
		for pallet in &description.pallets {
			let stored = pallet.storage.as_ref();
			let prefix = stored.map_or(&pallet.name, |storage| &storage.prefix);
			pallets.insert(twox_128(prefix.as_bytes()), pallet.name.as_str());
			let version = (format!("{}.(storage version)", pallet.name), None);
			entries.insert(prefix_of(prefix, ":__STORAGE_VERSION__:"), version);
			for entry in stored.into_iter().flat_map(|storage| &storage.entries) {
				let (StorageEntryType::Plain(value) | StorageEntryType::Map { value, .. }) =
					&entry.ty;
				let item = (format!("{}.{}", pallet.name, entry.name), Some(value.id));
				entries.insert(prefix_of(prefix, &entry.name), item);
			}
		}
		Self { description, pallets, entries }
	}

	/// What a key belongs to, if the runtime says so.
	pub fn name(&self, key: &[u8]) -> Option<String> {
		if key.starts_with(b":") {
			return Some(String::from_utf8_lossy(key).into_owned());
		}
		if let Some((name, _)) = key.first_chunk().and_then(|prefix| self.entries.get(prefix)) {
			return Some(name.clone());
		}
		let pallet = key.first_chunk().and_then(|prefix| self.pallets.get(prefix))?;
		Some(format!("{pallet}.0x{}", hex::encode(&key[16..key.len().min(32)])))
	}

	/// Whether a value cannot be read as what the runtime takes it for.
	pub fn is_unreadable(&self, key: &[u8], value: &[u8]) -> bool {
		let entry = key.first_chunk().and_then(|prefix| self.entries.get(prefix));
		let Some((_, Some(ty))) = entry else { return false };
		let mut rest = value;
		let types = &self.description.types;
		let read = decode_with_visitor(&mut rest, *ty, types, IgnoreVisitor::new());
		read.is_err() || !rest.is_empty()
	}

	/// How many values of which item cannot be read.
	pub fn unreadable(&self, state: &State) -> BTreeMap<String, u64> {
		let mut found = BTreeMap::new();
		for (key, value) in &state.top {
			if !is_passing(key) && self.is_unreadable(key, value) {
				*found.entry(self.name(key).unwrap_or_default()).or_default() += 1;
			}
		}
		found
	}
}

fn prefix_of(pallet: &str, item: &str) -> [u8; 32] {
	let mut prefix = [0; 32];
	prefix.copy_from_slice(&key(pallet, item));
	prefix
}

/// What a key belongs to: as the new runtime says, else as the old one, else its beginning.
pub fn name(new: &Items<'_>, old: &Items<'_>, key: &[u8]) -> String {
	let named = new.name(key).or_else(|| old.name(key));
	named.unwrap_or_else(|| format!("0x{}", hex::encode(&key[..key.len().min(32)])))
}

/// What is in the first count beyond the second.
pub fn newly(
	after: BTreeMap<String, u64>,
	before: &BTreeMap<String, u64>,
) -> BTreeMap<String, u64> {
	let beyond = after.into_iter().map(|(name, count)| {
		let known = before.get(&name).copied().unwrap_or_default();
		(name, count.saturating_sub(known))
	});
	beyond.filter(|(_, count)| *count > 0).collect()
}
