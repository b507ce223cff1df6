use super::fixtures::*;
use crate::diff::{compare, show, Kind, Part, Runtime};
use frame_metadata::{
	v14::{StorageEntryModifier, StorageHasher},
	v15::{
		PalletMetadata, RuntimeApiMetadata, RuntimeApiMethodMetadata, RuntimeApiMethodParamMetadata,
	},
};
use scale_info::TypeInfo;

/// Before.
#[allow(dead_code, non_camel_case_types)]
mod old {
	use super::*;

	#[derive(TypeInfo)]
	pub enum Call {
		#[codec(index = 0)]
		transfer { to: [u8; 32], amount: u64 },
		#[codec(index = 1)]
		burn { amount: u64 },
		#[codec(index = 2)]
		batch { calls: Vec<RuntimeCall> },
		#[codec(index = 3)]
		choose { kind: Kind },
	}

	#[derive(TypeInfo)]
	pub enum RuntimeCall {
		Money(Call),
	}

	#[derive(TypeInfo)]
	pub enum Kind {
		A,
	}
}

/// After: `transfer` takes more, `burn` is at another place, `batch` can carry another call and
/// `choose` another kind, `mint` is new.
#[allow(dead_code, non_camel_case_types)]
mod new {
	use super::*;

	#[derive(TypeInfo)]
	pub enum Call {
		#[codec(index = 0)]
		transfer { to: [u8; 32], amount: u128 },
		#[codec(index = 2)]
		batch { calls: Vec<RuntimeCall> },
		#[codec(index = 3)]
		choose { kind: Kind },
		#[codec(index = 4)]
		burn { amount: u64 },
		#[codec(index = 5)]
		mint { amount: u64 },
	}

	#[derive(TypeInfo)]
	pub enum RuntimeCall {
		Money(Call),
		More(u8),
	}

	#[derive(TypeInfo)]
	pub enum Kind {
		A,
		B,
	}
}

/// After, with another call in the place of `burn`.
#[allow(dead_code, non_camel_case_types)]
mod reused {
	use super::*;

	#[derive(TypeInfo)]
	pub enum Call {
		#[codec(index = 0)]
		transfer { to: [u8; 32], amount: u64 },
		#[codec(index = 1)]
		destroy { amount: u64 },
		#[codec(index = 2)]
		batch { calls: Vec<old::RuntimeCall> },
	}
}

#[derive(TypeInfo)]
#[allow(dead_code)]
enum One {
	#[codec(index = 0)]
	A,
	#[codec(index = 1)]
	B(u8),
}

#[derive(TypeInfo)]
#[allow(dead_code)]
enum Another {
	#[codec(index = 0)]
	A(u8),
	#[codec(index = 2)]
	B(u8),
	#[codec(index = 3)]
	C,
}

fn money() -> PalletMetadata {
	with_calls::<old::Call>(pallet("Money", 10))
}

fn changes(old: Vec<PalletMetadata>, new: Vec<PalletMetadata>) -> Vec<crate::diff::Change> {
	compare(&runtime(old), &runtime(new)).0
}

#[test]
fn nothing_changes_between_a_runtime_and_itself() {
	let pallets = || vec![money(), with_errors::<One>(with_events::<One>(pallet("Other", 1)))];
	assert_eq!(changes(pallets(), pallets()), vec![]);
	// Nor when its types have other numbers.
	let mut reversed = pallets();
	reversed.reverse();
	assert_eq!(changes(pallets(), reversed), vec![]);
}

#[test]
fn pallet_is_added_removed_and_renumbered() {
	let old = vec![pallet("Kept", 0), pallet("Moved", 1), pallet("Left", 2), money()];
	let stored = with_storage(pallet("Arrived", 4), vec![value::<u8>("A"), value::<u8>("B")]);
	let new = vec![pallet("Kept", 0), pallet("Moved", 3), with_calls::<old::Call>(stored), money()];
	let part = Part::Pallet;
	assert_eq!(
		changes(old, new),
		vec![
			breaking(part, Kind::Renumbered, "Moved", "index 1 → 3"),
			change(part, Kind::Removed, "Left", "index 2"),
			change(part, Kind::Added, "Arrived", "index 4, calls: 4, stored items: 2"),
		]
	);
}

#[test]
fn removed_pallet_takes_its_calls_and_storage_with_it() {
	let stored = with_storage(money(), vec![value::<u8>("Total")]);
	let all = changes(vec![stored], vec![]);
	assert_eq!(all.len(), 6);
	assert_eq!(all[0], change(Part::Pallet, Kind::Removed, "Money", "index 10"));
	assert_eq!(all[1], change(Part::Call, Kind::Removed, "Money.transfer", "index 0"));
	assert_eq!(all[5], change(Part::Storage, Kind::Removed, "Money.Total", "u8"));
}

#[test]
fn pallet_in_the_place_of_another_breaks_transactions() {
	let all = changes(vec![pallet("Old", 7)], vec![pallet("New", 7)]);
	let removed = breaking(Part::Pallet, Kind::Removed, "Old", "index 7 is now `New`");
	assert_eq!(all[0], removed);
	assert_eq!(all.len(), 2);
}

#[test]
fn calls_are_added_removed_renumbered_and_changed() {
	let part = Part::Call;
	assert_eq!(
		changes(vec![money()], vec![with_calls::<new::Call>(pallet("Money", 10))]),
		vec![
			breaking(part, Kind::Changed, "Money.transfer", "amount: u64 → u128"),
			breaking(part, Kind::Renumbered, "Money.burn", "index 1 → 4"),
			change(part, Kind::Wider, "Money.choose", "kind.Kind: `B` is new"),
			change(part, Kind::Added, "Money.mint", "index 5, (amount: u64)"),
		]
	);
}

#[test]
fn removed_call_breaks_transactions_only_when_its_place_is_taken() {
	let part = Part::Call;
	assert_eq!(
		changes(vec![money()], vec![with_calls::<reused::Call>(pallet("Money", 10))]),
		vec![
			breaking(part, Kind::Removed, "Money.burn", "index 1 is now `destroy`"),
			change(part, Kind::Removed, "Money.choose", "index 3"),
			change(part, Kind::Added, "Money.destroy", "index 1, (amount: u64)"),
		]
	);
}

#[test]
fn events_and_errors_never_break_transactions() {
	let old = with_errors::<One>(with_events::<One>(pallet("Money", 0)));
	let new = with_errors::<Another>(with_events::<Another>(pallet("Money", 0)));
	let expected = [Part::Event, Part::Error].into_iter().flat_map(|part| {
		vec![
			change(part, Kind::Changed, "Money.A", "() → (u8)"),
			change(part, Kind::Renumbered, "Money.B", "index 1 → 2"),
			change(part, Kind::Added, "Money.C", "index 3, ()"),
		]
	});
	assert_eq!(changes(vec![old], vec![new]), expected.collect::<Vec<_>>());
}

#[test]
fn storage_changes_are_told_by_what_they_are() {
	let hasher = || StorageHasher::Twox64Concat;
	let mut default = value::<u8>("Default");
	default.modifier = StorageEntryModifier::Default;
	let old = vec![
		value::<u8>("Kept"),
		value::<u8>("Gone"),
		value::<u8>("Grown"),
		value::<old::Kind>("Wider"),
		value::<u8>("Default"),
		value::<u8>("Plain"),
		map::<u8, u8>("Key", hasher()),
		map::<u8, u8>("Value", hasher()),
		map::<u8, u8>("Hasher", hasher()),
	];
	let new = vec![
		value::<u8>("Kept"),
		value::<u16>("Grown"),
		value::<new::Kind>("Wider"),
		default,
		map::<u8, u8>("Plain", hasher()),
		map::<u16, u8>("Key", hasher()),
		map::<u8, u16>("Value", hasher()),
		map::<u8, u8>("Hasher", StorageHasher::Blake2_128Concat),
		value::<u8>("Fresh"),
	];
	let (part, changed) = (Part::Storage, Kind::Changed);
	let hashers = "u8 → u8 by Twox64Concat → u8 → u8 by Blake2_128Concat";
	assert_eq!(
		changes(
			vec![with_storage(pallet("Money", 0), old)],
			vec![with_storage(pallet("Money", 0), new)]
		),
		vec![
			change(part, Kind::Removed, "Money.Gone", "u8"),
			change(part, changed, "Money.Grown", "u8 → u16"),
			change(part, Kind::Wider, "Money.Wider", "Kind: `B` is new"),
			change(part, changed, "Money.Default", "what is read where nothing is stored"),
			change(part, changed, "Money.Plain", "u8 → u8 → u8 by Twox64Concat"),
			change(part, changed, "Money.Key", "u8 → u16"),
			change(part, changed, "Money.Value", "u8 → u16"),
			change(part, changed, "Money.Hasher", hashers),
			change(part, Kind::Added, "Money.Fresh", "u8"),
		]
	);
}

#[test]
fn storage_moves_when_the_prefix_changes() {
	let old = with_storage(pallet("Money", 0), vec![]);
	let mut new = old.clone();
	new.storage.as_mut().expect("it was given").prefix = "Coins";
	let detail = "everything it stores moves: Money → Coins";
	let expected = change(Part::Storage, Kind::Changed, "Money", detail);
	assert_eq!(changes(vec![old], vec![new]), vec![expected]);
}

#[test]
fn constants_are_compared_by_value_and_type() {
	let with = with_constant::<u32>;
	let old = with(with(with(pallet("Money", 0), "Same", 1), "Value", 2), "Gone", 3);
	let old = with(old, "Type", 4);
	let new = with(with(with(pallet("Money", 0), "Same", 1), "Value", 7), "Fresh", 5);
	let new = with_constant::<[u8; 4]>(new, "Type", 4u32.to_le_bytes());
	let part = Part::Constant;
	assert_eq!(
		changes(vec![old], vec![new]),
		vec![
			change(part, Kind::Changed, "Money.Value", "2 → 7"),
			change(part, Kind::Removed, "Money.Gone", "3"),
			change(part, Kind::Changed, "Money.Type", "4 → (4, 0, 0, 0)"),
			change(part, Kind::Added, "Money.Fresh", "5"),
		]
	);
}

#[test]
fn versions_are_no_constant() {
	let system = |version| with_constant::<u32>(pallet("System", 0), "Version", version);
	assert_eq!(changes(vec![system(1)], vec![system(2)]), vec![]);
	let other = |version| with_constant::<u32>(pallet("Other", 0), "Version", version);
	assert_eq!(changes(vec![other(1)], vec![other(2)]).len(), 1);
}

#[test]
fn value_is_shown_in_hexadecimal_when_it_cannot_be_read() {
	let system = runtime(vec![with_constant::<u32>(pallet("System", 0), "Two", 2)]);
	let (types, pallets) = (&system.description.types, &system.description.pallets);
	let ty = pallets[0].constants[0].ty.id;
	assert_eq!(show(types, ty, &[2, 0, 0, 0]), "2");
	assert_eq!(show(types, ty, &[2, 0]), "0x0200");
	assert_eq!(show(types, ty, &[7; 3]), "0x070707");
	let bytes = runtime(vec![with_constant(pallet("System", 0), "Long", vec![200u8; 99])]);
	let constant = &bytes.description.pallets[0].constants[0];
	let shown = show(&bytes.description.types, constant.ty.id, &constant.value);
	assert_eq!(shown.chars().count(), 121);
	assert!(shown.ends_with('…'));
}

fn signed(extensions: Vec<frame_metadata::v15::SignedExtensionMetadata>) -> Runtime {
	described(&metadata(vec![], transaction(extensions), vec![]))
}

#[test]
fn extensions_break_transactions_in_whatever_way_they_change() {
	let nonce = || extension::<u32, ()>("Nonce");
	let era = || extension::<(), [u8; 32]>("Era");
	let part = Part::Transaction;
	let compare = |old: Vec<_>, new: Vec<_>| compare(&signed(old), &signed(new)).0;
	assert_eq!(compare(vec![nonce(), era()], vec![nonce(), era()]), vec![]);
	let order = breaking(part, Kind::Changed, "extensions", "Nonce, Era → Era, Nonce");
	assert_eq!(compare(vec![nonce(), era()], vec![era(), nonce()]), vec![order]);
	let one = breaking(part, Kind::Changed, "extensions", "Nonce, Era → Nonce");
	assert_eq!(compare(vec![nonce(), era()], vec![nonce()]), vec![one]);
	let inside = breaking(part, Kind::Changed, "Nonce", "u32 → u64");
	assert_eq!(compare(vec![nonce()], vec![extension::<u64, ()>("Nonce")]), vec![inside]);
	let implicit = breaking(part, Kind::Changed, "Era", "[u8; 32] → [u8; 20]");
	let short = extension::<(), [u8; 20]>("Era");
	assert_eq!(compare(vec![era()], vec![short]), vec![implicit]);
}

#[test]
fn format_address_and_signature_break_transactions() {
	let old = signed(vec![]);
	let mut other = transaction(vec![]);
	other.version = 5;
	other.address_ty = ty::<[u8; 20]>();
	other.signature_ty = ty::<[u8; 65]>();
	let new = described(&metadata(vec![], other, vec![]));
	let (part, changed) = (Part::Transaction, Kind::Changed);
	assert_eq!(
		compare(&old, &new).0,
		vec![
			breaking(part, changed, "format", "4 → 5"),
			breaking(part, changed, "address", "[u8; 32] → [u8; 20]"),
			breaking(part, changed, "signature", "[u8; 64] → [u8; 65]"),
		]
	);
}

fn method<I: TypeInfo + 'static, O: TypeInfo + 'static>(
	name: &'static str,
) -> RuntimeApiMethodMetadata {
	RuntimeApiMethodMetadata {
		name,
		inputs: vec![RuntimeApiMethodParamMetadata { name: "input", ty: ty::<I>() }],
		output: ty::<O>(),
		docs: vec![],
	}
}

fn asked(apis: Vec<(&'static str, u32, Vec<RuntimeApiMethodMetadata>)>) -> Runtime {
	let versions = apis.iter().map(|(name, version, _)| {
		(hex::encode(sp_crypto_hashing::blake2_64(name.as_bytes())), *version)
	});
	let versions = versions.collect();
	let apis = apis.into_iter().map(|(name, _, methods)| RuntimeApiMetadata {
		name,
		methods,
		docs: vec![],
	});
	let mut runtime = described(&metadata(vec![], transaction(vec![]), apis.collect()));
	runtime.version.apis = versions;
	runtime
}

#[test]
fn runtime_apis_are_compared_by_version_and_method() {
	let mut two = method::<u8, u8>("arguments");
	two.inputs.clear();
	let old = asked(vec![
		("Kept", 1, vec![method::<u8, u8>("same")]),
		("Gone", 2, vec![]),
		(
			"Moved",
			1,
			vec![
				method::<u8, u8>("gone"),
				method::<u8, u8>("answer"),
				method::<u8, u8>("question"),
				method::<u8, u8>("arguments"),
			],
		),
	]);
	let new = asked(vec![
		("Kept", 1, vec![method::<u8, u8>("same")]),
		(
			"Moved",
			2,
			vec![
				method::<u8, u16>("answer"),
				method::<u16, u8>("question"),
				two,
				method::<u8, bool>("fresh"),
			],
		),
		("Fresh", 1, vec![]),
	]);
	let part = Part::Api;
	assert_eq!(
		compare(&old, &new).0,
		vec![
			change(part, Kind::Removed, "Gone", "version 2"),
			change(part, Kind::Changed, "Moved", "version 1 → version 2"),
			change(part, Kind::Removed, "Moved.gone", ""),
			change(part, Kind::Changed, "Moved.answer", "u8 → u16"),
			change(part, Kind::Changed, "Moved.question", "u8 → u16"),
			change(part, Kind::Changed, "Moved.arguments", "takes 0 arguments instead of 1"),
			change(part, Kind::Added, "Moved.fresh", "bool"),
			change(part, Kind::Added, "Fresh", "version 1"),
		]
	);
}
