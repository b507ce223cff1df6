//! Random runtimes, compared by a reading of the rule that knows nothing of metadata. A failure is
//! shrunk and its seed written down; `PROPTEST_RNG_SEED` replays a run, `HANSE_SOAK` makes it long.

use super::fixtures::version;
use crate::{
	description::{Description, Pallet, Transaction},
	diff::{compare, Kind, Part, Runtime},
};
use proptest::prelude::*;
use scale_info::{
	form::PortableForm, Field, Path, PortableRegistryBuilder, Type, TypeDefPrimitive,
	TypeDefVariant, Variant,
};
use std::collections::{BTreeMap, BTreeSet};

/// A runtime: pallets by name, each with its index and its calls; calls by name, each with its index
/// and the type of its argument.
type Model = BTreeMap<u8, (u8, BTreeMap<u8, (u8, u8)>)>;

const TYPES: [TypeDefPrimitive; 3] =
	[TypeDefPrimitive::U8, TypeDefPrimitive::U32, TypeDefPrimitive::Bool];

fn runtime(model: &Model) -> Runtime {
	let mut types = PortableRegistryBuilder::new();
	let primitives = TYPES.map(|primitive| {
		let path = Path::<PortableForm>::from_segments_unchecked(Vec::<String>::new());
		types.register_type(Type::new(path, vec![], primitive, vec![]))
	});
	let mut pallets = Vec::new();
	for (name, (index, calls)) in model {
		let variants = calls.iter().map(|(call, (index, argument))| {
			let ty = primitives[usize::from(*argument)].into();
			let field = Field::new(Some("argument".to_owned()), ty, None, vec![]);
			Variant::new(format!("call_{call}"), vec![field], *index, vec![])
		});
		let path = Path::from_segments_unchecked(["pallet".to_owned(), "Call".to_owned()]);
		let ty = Type::new(path, vec![], TypeDefVariant::new(variants), vec![]);
		pallets.push(Pallet {
			name: format!("Pallet{name}"),
			index: *index,
			storage: None,
			calls: Some(types.register_type(ty)),
			events: None,
			errors: None,
			constants: vec![],
		});
	}
	let transaction =
		Transaction { version: 4, address: None, signature: None, extensions: vec![] };
	let description = Description { types: types.finish(), pallets, transaction, apis: vec![] };
	Runtime { version: version(1, 1), description }
}

/// Whether something that was signed for the old runtime may mean something else in the new one: its
/// call has moved or takes something else, or its place belongs to another.
fn breaks(old: &Model, new: &Model) -> bool {
	old.iter().any(|(name, (index, calls))| match new.get(name) {
		Some((now, _)) if now != index => true,
		None => new.values().any(|(now, _)| now == index),
		Some((_, after)) => calls.iter().any(|(call, was)| match after.get(call) {
			Some(is) => is != was,
			None => after.values().any(|is| is.0 == was.0),
		}),
	})
}

/// All calls by name.
fn names(model: &Model) -> BTreeSet<String> {
	let calls = model.iter().flat_map(|(pallet, (_, calls))| {
		calls.keys().map(move |call| format!("Pallet{pallet}.call_{call}"))
	});
	calls.collect()
}

/// Names with indices that no two of them share.
fn indexed<V: std::fmt::Debug + Clone + 'static>(
	value: impl Strategy<Value = V> + 'static,
) -> impl Strategy<Value = BTreeMap<u8, (u8, V)>> {
	prop::collection::btree_map(0..5u8, (0..6u8, value), 0..5).prop_map(|mut map| {
		let mut taken = BTreeSet::new();
		map.retain(|_, (index, _)| taken.insert(*index));
		map
	})
}

fn model() -> impl Strategy<Value = Model> {
	indexed(indexed(0..3u8))
}

/// A runtime and what may become of it: usually little.
fn pair() -> impl Strategy<Value = (Model, Model)> {
	let edited = (model(), any::<prop::sample::Index>(), model()).prop_map(|(old, at, other)| {
		let mut new = old.clone();
		if !old.is_empty() {
			let name = *at.get(&old.keys().collect::<Vec<_>>());
			match other.values().next() {
				Some((_, calls)) => new.entry(*name).and_modify(|pallet| pallet.1 = calls.clone()),
				None => new.entry(*name).and_modify(|pallet| pallet.1.clear()),
			};
		}
		(old, new)
	});
	prop_oneof![edited, (model(), model()), model().prop_map(|model| (model.clone(), model))]
}

fn histories() -> ProptestConfig {
	let soak = std::env::var_os("HANSE_SOAK").is_some();
	ProptestConfig { cases: if soak { 10_000 } else { 500 }, ..ProptestConfig::default() }
}

proptest! {
	#![proptest_config(histories())]

	#[test]
	fn comparison_agrees_with_the_model((old, new) in pair()) {
		let changes = compare(&runtime(&old), &runtime(&new));
		prop_assert_eq!(changes.breaking().next().is_some(), breaks(&old, &new), "{:?}", changes);
		prop_assert_eq!(changes.0.is_empty(), old == new, "{:?}", changes);

		let told = |kind| -> BTreeSet<String> {
			let calls = changes.of(Part::Call).filter(|change| change.kind == kind);
			calls.map(|change| change.name.clone()).collect()
		};
		let gone: BTreeSet<_> = names(&old).difference(&names(&new)).cloned().collect();
		prop_assert_eq!(told(Kind::Removed), gone);
		// The calls of a new pallet come with the pallet.
		let known = |name: &String| old.keys().any(|pallet| {
			name.starts_with(&format!("Pallet{pallet}."))
		});
		let fresh = names(&new).difference(&names(&old)).filter(|name| known(name)).cloned().collect();
		prop_assert_eq!(told(Kind::Added), fresh);
	}

	#[test]
	fn what_is_added_one_way_is_removed_the_other_way((old, new) in pair()) {
		let pallets = |changes: &crate::diff::Changes, kind| -> Vec<String> {
			let pallets = changes.of(Part::Pallet).filter(|change| change.kind == kind);
			pallets.map(|change| change.name.clone()).collect()
		};
		let (there, back) =
			(compare(&runtime(&old), &runtime(&new)), compare(&runtime(&new), &runtime(&old)));
		prop_assert_eq!(pallets(&there, Kind::Added), pallets(&back, Kind::Removed));
		prop_assert_eq!(pallets(&there, Kind::Renumbered), pallets(&back, Kind::Renumbered));
	}
}
