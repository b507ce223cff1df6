//! What differs between two runtimes, by what they say about themselves.

use crate::{
	description::{Api, Description, Extension, Method, Pallet, Version},
	types::{list, name, Comparison, Likeness},
};
use frame_metadata::v14::{PalletConstantMetadata, StorageEntryMetadata, StorageEntryType};
use scale_info::{form::PortableForm, PortableRegistry, Variant};
use serde::Serialize;
use std::fmt::Write;

/// What a change is a change of.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
	/// A pallet as a whole.
	Pallet,
	/// A call.
	Call,
	/// Something stored.
	Storage,
	/// A constant.
	Constant,
	/// An event.
	Event,
	/// An error.
	Error,
	/// A runtime API or one of its methods.
	Api,
	/// What a transaction consists of beside its call.
	Transaction,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
	/// It was not there before.
	Added,
	/// It is no longer there.
	Removed,
	/// It has another index.
	Renumbered,
	/// What was encoded before cannot be read, or means something else.
	Changed,
	/// What was encoded before means the same, and more can be encoded.
	Wider,
}

/// One difference.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Change {
	/// What it is a change of.
	pub part: Part,
	/// What became of it.
	pub kind: Kind,
	/// Which one, such as `Balances.transfer_all`.
	pub name: String,
	/// The particulars, in words.
	pub detail: String,
	/// Whether a transaction that was made for the old runtime may do something else in the new one.
	pub breaks: bool,
}

/// All differences.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Changes(pub Vec<Change>);

impl Changes {
	/// Those of one part.
	pub fn of(&self, part: Part) -> impl Iterator<Item = &Change> {
		self.0.iter().filter(move |change| change.part == part)
	}

	/// Those after which an old transaction may do something else.
	pub fn breaking(&self) -> impl Iterator<Item = &Change> {
		self.0.iter().filter(|change| change.breaks)
	}

	fn add(&mut self, part: Part, kind: Kind, name: impl Into<String>, detail: impl Into<String>) {
		let (name, detail) = (name.into(), detail.into());
		self.0.push(Change { part, kind, name, detail, breaks: false });
	}

	fn add_breaking(&mut self, part: Part, kind: Kind, name: impl Into<String>, detail: String) {
		self.0.push(Change { part, kind, name: name.into(), detail, breaks: true });
	}

	fn add_likeness(&mut self, part: Part, name: String, likeness: Likeness, breaks: bool) {
		let (kind, detail, breaks) = match likeness {
			Likeness::Same => return,
			Likeness::Wider(place) => (Kind::Wider, place, false),
			Likeness::Other(place) => (Kind::Changed, place, breaks),
		};
		self.0.push(Change { part, kind, name, detail, breaks });
	}
}

/// A runtime by what it says about itself.
#[derive(Clone, Debug)]
pub struct Runtime {
	/// Its versions.
	pub version: Version,
	/// Its metadata.
	pub description: Description,
}

/// Compares a runtime with the one that is to replace it.
pub fn compare(old: &Runtime, new: &Runtime) -> Changes {
	let mut changes = Changes::default();
	let types = Comparison { old: &old.description.types, new: &new.description.types };
	let both = Both { old, new, types };
	both.pallets(&mut changes);
	both.transactions(&mut changes);
	both.apis(&mut changes);
	changes.0.sort_by_key(|change| change.part);
	changes
}

#[derive(Clone, Copy)]
struct Both<'a> {
	old: &'a Runtime,
	new: &'a Runtime,
	types: Comparison<'a>,
}

impl Both<'_> {
	fn pallets(self, changes: &mut Changes) {
		let (old, new) = (&self.old.description.pallets, &self.new.description.pallets);
		for before in old {
			match new.iter().find(|after| after.name == before.name) {
				Some(after) => self.pallet(before, after, changes),
				None => self.removed_pallet(before, changes),
			}
		}
		for after in new {
			if !old.iter().any(|before| before.name == after.name) {
				changes.add(Part::Pallet, Kind::Added, &after.name, self.inventory(after));
			}
		}
	}

	/// What a new pallet brings.
	fn inventory(self, pallet: &Pallet) -> String {
		let calls = self.new.description.variants(pallet.calls).len();
		let stored = pallet.storage.as_ref().map_or(0, |storage| storage.entries.len());
		format!("index {}, calls: {calls}, stored items: {stored}", pallet.index)
	}

	fn pallet(self, before: &Pallet, after: &Pallet, changes: &mut Changes) {
		if before.index != after.index {
			let detail = format!("index {} → {}", before.index, after.index);
			changes.add_breaking(Part::Pallet, Kind::Renumbered, &before.name, detail);
		}
		let pallet = &before.name;
		let (old, new) = (&self.old.description, &self.new.description);
		for (part, before, after) in [
			(Part::Call, before.calls, after.calls),
			(Part::Event, before.events, after.events),
			(Part::Error, before.errors, after.errors),
		] {
			self.variants(part, pallet, old.variants(before), new.variants(after), changes);
		}
		self.storage(before, Some(after), changes);
		self.constants(pallet, &before.constants, &after.constants, changes);
	}

	fn removed_pallet(self, before: &Pallet, changes: &mut Changes) {
		let new = &self.new.description.pallets;
		match new.iter().find(|after| after.index == before.index) {
			Some(after) => {
				let detail = format!("index {} is now `{}`", before.index, after.name);
				changes.add_breaking(Part::Pallet, Kind::Removed, &before.name, detail);
			}
			None => {
				let detail = format!("index {}", before.index);
				changes.add(Part::Pallet, Kind::Removed, &before.name, detail);
			}
		}
		let calls = self.old.description.variants(before.calls);
		self.variants(Part::Call, &before.name, calls, &[], changes);
		self.storage(before, None, changes);
	}

	fn variants(
		self,
		part: Part,
		pallet: &str,
		old: &[Variant<PortableForm>],
		new: &[Variant<PortableForm>],
		changes: &mut Changes,
	) {
		let breaks = part == Part::Call;
		for before in old {
			let name = format!("{pallet}.{}", before.name);
			let Some(after) = new.iter().find(|after| after.name == before.name) else {
				let heir = new.iter().find(|after| after.index == before.index);
				let detail = match heir {
					Some(heir) => format!("index {} is now `{}`", before.index, heir.name),
					None => format!("index {}", before.index),
				};
				let breaks = breaks && heir.is_some();
				changes.0.push(Change { part, kind: Kind::Removed, name, detail, breaks });
				continue;
			};
			if before.index != after.index {
				let detail = format!("index {} → {}", before.index, after.index);
				let (kind, name) = (Kind::Renumbered, name.clone());
				changes.0.push(Change { part, kind, name, detail, breaks });
			}
			let likeness = self.types.fields(&before.fields, &after.fields);
			changes.add_likeness(part, name, likeness, breaks);
		}
		for after in new {
			if !old.iter().any(|before| before.name == after.name) {
				let arguments = list(self.types.new, &after.fields);
				let detail = format!("index {}, ({arguments})", after.index);
				changes.add(part, Kind::Added, format!("{pallet}.{}", after.name), detail);
			}
		}
	}

	fn storage(self, before: &Pallet, after: Option<&Pallet>, changes: &mut Changes) {
		let pallet = &before.name;
		let old = before.storage.as_ref();
		let new = after.and_then(|after| after.storage.as_ref());
		if let (Some(old), Some(new)) = (old, new) {
			if old.prefix != new.prefix {
				let detail = format!("everything it stores moves: {} → {}", old.prefix, new.prefix);
				changes.add(Part::Storage, Kind::Changed, pallet, detail);
			}
		}
		let old = old.map_or(&[][..], |storage| &storage.entries);
		let new = new.map_or(&[][..], |storage| &storage.entries);
		for before in old {
			let name = format!("{pallet}.{}", before.name);
			match new.iter().find(|after| after.name == before.name) {
				Some(after) => self.entry(name, before, after, changes),
				None => {
					let detail = shape(self.types.old, &before.ty);
					changes.add(Part::Storage, Kind::Removed, name, detail);
				}
			}
		}
		for after in new {
			if !old.iter().any(|before| before.name == after.name) {
				let name = format!("{pallet}.{}", after.name);
				let detail = shape(self.types.new, &after.ty);
				changes.add(Part::Storage, Kind::Added, name, detail);
			}
		}
	}

	fn entry(
		self,
		name: String,
		before: &StorageEntryMetadata<PortableForm>,
		after: &StorageEntryMetadata<PortableForm>,
		changes: &mut Changes,
	) {
		let shapes =
			format!("{} → {}", shape(self.types.old, &before.ty), shape(self.types.new, &after.ty));
		let likeness = match (&before.ty, &after.ty) {
			(StorageEntryType::Plain(old), StorageEntryType::Plain(new)) => {
				self.types.types(old.id, new.id)
			}
			(
				StorageEntryType::Map { hashers: old, key: old_key, value: old_value },
				StorageEntryType::Map { hashers: new, key: new_key, value: new_value },
			) if old == new => {
				let keys = self.types.types(old_key.id, new_key.id);
				keys.and(self.types.types(old_value.id, new_value.id))
			}
			_ => Likeness::Other(shapes),
		};
		let same = likeness == Likeness::Same;
		changes.add_likeness(Part::Storage, name.clone(), likeness, false);
		if same && (&before.modifier, &before.default) != (&after.modifier, &after.default) {
			let detail = "what is read where nothing is stored";
			changes.add(Part::Storage, Kind::Changed, name, detail);
		}
	}

	fn constants(
		self,
		pallet: &str,
		old: &[PalletConstantMetadata<PortableForm>],
		new: &[PalletConstantMetadata<PortableForm>],
		changes: &mut Changes,
	) {
		// The versions, which have a section of their own.
		let counts = |name: &str| (pallet, name) != ("System", "Version");
		for before in old.iter().filter(|before| counts(&before.name)) {
			let name = format!("{pallet}.{}", before.name);
			let value = show(self.types.old, before.ty.id, &before.value);
			let Some(after) = new.iter().find(|after| after.name == before.name) else {
				changes.add(Part::Constant, Kind::Removed, name, value);
				continue;
			};
			let likeness = self.types.types(before.ty.id, after.ty.id);
			if before.value != after.value || matches!(likeness, Likeness::Other(_)) {
				let now = show(self.types.new, after.ty.id, &after.value);
				changes.add(Part::Constant, Kind::Changed, name, format!("{value} → {now}"));
			}
		}
		for after in new.iter().filter(|after| counts(&after.name)) {
			if !old.iter().any(|before| before.name == after.name) {
				let name = format!("{pallet}.{}", after.name);
				let value = show(self.types.new, after.ty.id, &after.value);
				changes.add(Part::Constant, Kind::Added, name, value);
			}
		}
	}

	fn transactions(self, changes: &mut Changes) {
		let (part, changed) = (Part::Transaction, Kind::Changed);
		let (old, new) = (&self.old.description.transaction, &self.new.description.transaction);
		if old.version != new.version {
			let detail = format!("{} → {}", old.version, new.version);
			changes.add_breaking(part, changed, "format", detail);
		}
		for (name, old, new) in
			[("address", old.address, new.address), ("signature", old.signature, new.signature)]
		{
			if let (Some(old), Some(new)) = (old, new) {
				changes.add_likeness(part, name.into(), self.types.types(old, new), true);
			}
		}
		let names = |extensions: &[Extension]| -> Vec<String> {
			extensions.iter().map(|extension| extension.name.clone()).collect()
		};
		let (before, after) = (names(&old.extensions), names(&new.extensions));
		if before != after {
			let detail = format!("{} → {}", before.join(", "), after.join(", "));
			changes.add_breaking(part, changed, "extensions", detail);
		}
		for before in &old.extensions {
			let Some(after) = new.extensions.iter().find(|after| after.name == before.name) else {
				continue;
			};
			let inside = self.types.types(before.ty, after.ty);
			let likeness = inside.and(self.types.types(before.implicit, after.implicit));
			changes.add_likeness(part, before.name.clone(), likeness, true);
		}
	}

	fn apis(self, changes: &mut Changes) {
		let (old, new) = (&self.old.description.apis, &self.new.description.apis);
		let version = |runtime: &Runtime, api: &str| match runtime.version.api(api) {
			Some(version) => format!("version {version}"),
			None => "no version".into(),
		};
		for before in old {
			let name = &before.name;
			let versions = (version(self.old, name), version(self.new, name));
			let Some(after) = new.iter().find(|after| after.name == *name) else {
				changes.add(Part::Api, Kind::Removed, name, versions.0);
				continue;
			};
			if versions.0 != versions.1 {
				let detail = format!("{} → {}", versions.0, versions.1);
				changes.add(Part::Api, Kind::Changed, name, detail);
			}
			self.methods(before, after, changes);
		}
		for after in new {
			if !old.iter().any(|before| before.name == after.name) {
				let detail = version(self.new, &after.name);
				changes.add(Part::Api, Kind::Added, &after.name, detail);
			}
		}
	}

	fn methods(self, before: &Api, after: &Api, changes: &mut Changes) {
		let api = &before.name;
		for old in &before.methods {
			let name = format!("{api}.{}", old.name);
			match after.methods.iter().find(|new| new.name == old.name) {
				Some(new) => {
					changes.add_likeness(Part::Api, name, self.method(old, new), false);
				}
				None => changes.add(Part::Api, Kind::Removed, name, ""),
			}
		}
		for new in &after.methods {
			if !before.methods.iter().any(|old| old.name == new.name) {
				let answer = name(self.types.new, new.output);
				changes.add(Part::Api, Kind::Added, format!("{api}.{}", new.name), answer);
			}
		}
	}

	fn method(self, old: &Method, new: &Method) -> Likeness {
		if old.inputs.len() != new.inputs.len() {
			let (old, new) = (old.inputs.len(), new.inputs.len());
			return Likeness::Other(format!("takes {new} arguments instead of {old}"));
		}
		let answers = self.types.types(old.output, new.output);
		old.inputs.iter().zip(&new.inputs).fold(answers, |all, (old, new)| {
			// Arguments are told apart by their place; what they are called is for the reader.
			all.and(self.types.types(old.1, new.1))
		})
	}
}

/// How something is stored, in short.
fn shape(types: &PortableRegistry, entry: &StorageEntryType<PortableForm>) -> String {
	match entry {
		StorageEntryType::Plain(value) => name(types, value.id),
		StorageEntryType::Map { hashers, key, value } => {
			let hashers: Vec<_> = hashers.iter().map(|hasher| format!("{hasher:?}")).collect();
			let (key, value) = (name(types, key.id), name(types, value.id));
			format!("{key} → {value} by {}", hashers.join(", "))
		}
	}
}

/// The longest value that is written out.
const LONGEST: usize = 120;

/// A value in words, or in hexadecimal if there are none for it.
pub fn show(types: &PortableRegistry, ty: u32, value: &[u8]) -> String {
	let mut text = String::new();
	let decoded = scale_value::scale::decode_as_type(&mut &value[..], ty, types);
	match decoded {
		Ok(decoded) if write!(text, "{decoded}").is_ok() => {}
		_ => text = format!("0x{}", hex::encode(value)),
	}
	if text.chars().count() > LONGEST {
		text = text.chars().take(LONGEST).collect::<String>() + "…";
	}
	text
}
