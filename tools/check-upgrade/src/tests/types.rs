use super::fixtures::ty;
use crate::types::{name, Comparison, Likeness};
use codec::Compact;
use scale_info::{PortableRegistry, Registry, TypeInfo};

fn register<T: TypeInfo + 'static>() -> (PortableRegistry, u32) {
	let mut registry = Registry::new();
	let id = registry.register_type(&ty::<T>()).id;
	(registry.into(), id)
}

fn likeness<A: TypeInfo + 'static, B: TypeInfo + 'static>() -> Likeness {
	let ((old, a), (new, b)) = (register::<A>(), register::<B>());
	Comparison { old: &old, new: &new }.types(a, b)
}

fn wider(place: &str) -> Likeness {
	Likeness::Wider(place.into())
}

fn other(place: &str) -> Likeness {
	Likeness::Other(place.into())
}

/// Before.
#[allow(dead_code)]
mod old {
	use super::*;

	#[derive(TypeInfo)]
	pub struct Account {
		pub free: u64,
		pub kind: Kind,
	}

	#[derive(TypeInfo)]
	pub enum Kind {
		Person,
		Contract(u8),
	}

	#[derive(TypeInfo)]
	pub struct Tree {
		pub leaf: u8,
		pub branches: Vec<Tree>,
	}

	#[derive(TypeInfo)]
	pub struct Part(pub u32);

	#[derive(TypeInfo)]
	pub enum RuntimeCall {
		A,
	}

	#[derive(TypeInfo)]
	pub struct Two {
		pub kind: Kind,
		pub account: Account,
	}
}

/// After, the same in another place.
#[allow(dead_code)]
mod moved {
	use super::*;

	#[derive(TypeInfo)]
	pub struct Account {
		pub free: u64,
		pub kind: old::Kind,
	}
}

/// After.
#[allow(dead_code)]
mod new {
	use super::*;

	#[derive(TypeInfo)]
	pub struct Account {
		pub free: u128,
		pub kind: Kind,
	}

	#[derive(TypeInfo)]
	pub enum Kind {
		Person,
		Contract(u8),
		Robot,
	}

	#[derive(TypeInfo)]
	pub struct Tree {
		pub leaf: u16,
		pub branches: Vec<Tree>,
	}

	#[derive(TypeInfo)]
	pub struct Share(pub u32);

	#[derive(TypeInfo)]
	pub enum RuntimeCall {
		B(u8),
	}

	#[derive(TypeInfo)]
	pub struct Two {
		pub kind: Kind,
		pub account: Account,
	}
}

/// After, renamed and renumbered inside.
#[allow(dead_code)]
mod renamed {
	use super::*;

	#[derive(TypeInfo)]
	pub struct Account {
		pub held: u64,
		pub kind: old::Kind,
	}

	#[derive(TypeInfo)]
	pub enum Kind {
		Contract(u8),
		Person,
	}
}

#[test]
fn type_is_the_same_wherever_it_stands() {
	assert_eq!(likeness::<old::Account, old::Account>(), Likeness::Same);
	assert_eq!(likeness::<old::Account, moved::Account>(), Likeness::Same);
	assert_eq!(likeness::<old::Tree, old::Tree>(), Likeness::Same);
	// Other numbers, since other types come before it.
	let ((old, a), mut registry) = (register::<Vec<old::Account>>(), Registry::new());
	registry.register_type(&ty::<(u8, bool, String)>());
	let b = registry.register_type(&ty::<Vec<old::Account>>()).id;
	assert_ne!(a, b);
	let new = registry.into();
	assert_eq!(Comparison { old: &old, new: &new }.types(a, b), Likeness::Same);
}

#[test]
fn enum_is_wider_with_another_variant() {
	assert_eq!(likeness::<old::Kind, new::Kind>(), wider("Kind: `Robot` is new"));
	assert_eq!(likeness::<new::Kind, old::Kind>(), other("Kind: `Robot` is gone"));
}

#[test]
fn enum_is_another_when_variants_change_places() {
	let place = "Kind: `Person` has index 1 instead of 0";
	assert_eq!(likeness::<old::Kind, renamed::Kind>(), other(place));
}

#[test]
fn struct_is_another_when_a_field_is() {
	let place = "Account.free: u64 → u128";
	assert_eq!(likeness::<old::Account, new::Account>(), other(place));
	let place = "Account: (free: u64, kind: Kind) → (held: u64, kind: Kind)";
	assert_eq!(likeness::<old::Account, renamed::Account>(), other(place));
}

#[test]
fn worst_difference_is_told_when_there_are_several() {
	assert_eq!(likeness::<old::Two, new::Two>(), other("Two.account.Account.free: u64 → u128"));
}

#[test]
fn type_that_contains_itself_is_compared() {
	assert_eq!(likeness::<old::Tree, new::Tree>(), other("Tree.leaf: u8 → u16"));
}

#[test]
fn type_is_another_with_another_name() {
	assert_eq!(likeness::<old::Part, new::Share>(), other("Part → Share"));
}

#[test]
fn enums_of_the_whole_runtime_are_compared_elsewhere() {
	assert_eq!(likeness::<Vec<old::RuntimeCall>, Vec<new::RuntimeCall>>(), Likeness::Same);
}

#[test]
fn plain_types_are_told_apart() {
	assert_eq!(likeness::<u32, u64>(), other("u32 → u64"));
	assert_eq!(likeness::<u32, Compact<u32>>(), other("u32 → Compact<u32>"));
	assert_eq!(likeness::<Compact<u32>, Compact<u64>>(), other("u32 → u64"));
	assert_eq!(likeness::<[u8; 20], [u8; 32]>(), other("[u8; 20] → [u8; 32]"));
	assert_eq!(likeness::<[u8; 4], [u16; 4]>(), other("u8 → u16"));
	assert_eq!(likeness::<(u8, u8), (u8, u8, u8)>(), other("(u8, u8) → (u8, u8, u8)"));
	assert_eq!(likeness::<(u8, bool), (u8, u8)>(), other("bool → u8"));
	assert_eq!(likeness::<Vec<u8>, Vec<bool>>(), other("u8 → bool"));
	assert_eq!(likeness::<Option<u8>, Option<u16>>(), other("Option.Some: u8 → u16"));
}

#[test]
fn name_is_what_a_programmer_would_write() {
	let named = |(types, id): (PortableRegistry, u32)| name(&types, id);
	assert_eq!(named(register::<Vec<(u8, [bool; 3])>>()), "Vec<(u8, [bool; 3])>");
	assert_eq!(named(register::<Option<old::Kind>>()), "Option<Kind>");
	assert_eq!(named(register::<Option<Option<Option<Option<u8>>>>>()), {
		"Option<Option<Option<Option<…>>>>"
	});
}
