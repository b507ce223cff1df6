//! Types of two runtimes, compared by what they are. The numbers that metadata gives them mean
//! nothing outside of it.

use scale_info::{form::PortableForm, Field, PortableRegistry, TypeDef, TypeDefPrimitive, Variant};
use std::collections::HashSet;

/// How a type relates to the one that it replaces.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Likeness {
	/// What was encoded means the same.
	Same,
	/// What was encoded means the same, and more can be encoded. Says where.
	Wider(String),
	/// What was encoded cannot be read or means something else. Says where.
	Other(String),
}

impl Likeness {
	/// The worse of two.
	pub fn and(self, other: Self) -> Self {
		match (&self, &other) {
			(Self::Other(_), _) | (_, Self::Same) => self,
			(_, Self::Other(_)) | (Self::Same, _) => other,
			(Self::Wider(_), Self::Wider(_)) => self,
		}
	}
}

/// Enums of a whole runtime. Their parts are compared pallet by pallet, or one new call would
/// change every call that carries calls.
const WHOLE_RUNTIME: [&str; 4] = ["RuntimeCall", "RuntimeError", "RuntimeEvent", "RuntimeTask"];

/// Compares the types of two runtimes.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'a> {
	/// The types before.
	pub old: &'a PortableRegistry,
	/// The types after.
	pub new: &'a PortableRegistry,
}

impl Comparison<'_> {
	/// Compares a type with the one that replaces it, with all that is inside.
	pub fn types(self, old: u32, new: u32) -> Likeness {
		Walk { of: self, seen: HashSet::new(), place: Vec::new() }.types(old, new)
	}

	/// Compares fields, in order.
	pub fn fields(self, old: &[Field<PortableForm>], new: &[Field<PortableForm>]) -> Likeness {
		Walk { of: self, seen: HashSet::new(), place: Vec::new() }.fields(old, new)
	}
}

/// One comparison. A pair that was met before is taken to be the same the second time: if it is
/// not, then the first time says so.
struct Walk<'a> {
	of: Comparison<'a>,
	seen: HashSet<(u32, u32)>,
	place: Vec<String>,
}

impl Walk<'_> {
	fn types(&mut self, old_id: u32, new_id: u32) -> Likeness {
		if !self.seen.insert((old_id, new_id)) {
			return Likeness::Same;
		}
		let (Some(old), Some(new)) = (self.of.old.resolve(old_id), self.of.new.resolve(new_id))
		else {
			return self.other("a type is missing in the metadata".into());
		};
		if old.path.segments.last() != new.path.segments.last() {
			return self.renamed(old_id, new_id);
		}
		let ident = old.path.segments.last().map_or("", String::as_str);
		if WHOLE_RUNTIME.contains(&ident) {
			return Likeness::Same;
		}
		if !ident.is_empty() {
			self.place.push(ident.into());
		}
		let likeness = self.definitions((old_id, &old.type_def), (new_id, &new.type_def));
		if !ident.is_empty() {
			self.place.pop();
		}
		likeness
	}

	fn definitions(
		&mut self,
		(old_id, old): (u32, &TypeDef<PortableForm>),
		(new_id, new): (u32, &TypeDef<PortableForm>),
	) -> Likeness {
		match (old, new) {
			(TypeDef::Composite(old), TypeDef::Composite(new)) => {
				self.fields(&old.fields, &new.fields)
			}
			(TypeDef::Variant(old), TypeDef::Variant(new)) => {
				self.variants(&old.variants, &new.variants)
			}
			(TypeDef::Sequence(old), TypeDef::Sequence(new)) => {
				self.types(old.type_param.id, new.type_param.id)
			}
			(TypeDef::Array(old), TypeDef::Array(new)) if old.len == new.len => {
				self.types(old.type_param.id, new.type_param.id)
			}
			(TypeDef::Tuple(old), TypeDef::Tuple(new)) if old.fields.len() == new.fields.len() => {
				let pairs = old.fields.iter().zip(&new.fields);
				pairs.fold(Likeness::Same, |all, (old, new)| all.and(self.types(old.id, new.id)))
			}
			(TypeDef::Primitive(old), TypeDef::Primitive(new)) if old == new => Likeness::Same,
			(TypeDef::Compact(old), TypeDef::Compact(new)) => {
				self.types(old.type_param.id, new.type_param.id)
			}
			(TypeDef::BitSequence(old), TypeDef::BitSequence(new)) => self
				.types(old.bit_store_type.id, new.bit_store_type.id)
				.and(self.types(old.bit_order_type.id, new.bit_order_type.id)),
			_ => self.renamed(old_id, new_id),
		}
	}

	fn fields(&mut self, old: &[Field<PortableForm>], new: &[Field<PortableForm>]) -> Likeness {
		let names = |fields: &[Field<PortableForm>]| -> Vec<Option<String>> {
			fields.iter().map(|field| field.name.clone()).collect()
		};
		if names(old) != names(new) {
			let texts = (list(self.of.old, old), list(self.of.new, new));
			return self.other(format!("({}) → ({})", texts.0, texts.1));
		}
		old.iter().zip(new).fold(Likeness::Same, |all, (old, new)| {
			let name = old.name.clone();
			self.place.extend(name.clone());
			let likeness = self.types(old.ty.id, new.ty.id);
			if name.is_some() {
				self.place.pop();
			}
			all.and(likeness)
		})
	}

	fn variants(
		&mut self,
		old: &[Variant<PortableForm>],
		new: &[Variant<PortableForm>],
	) -> Likeness {
		let mut all = Likeness::Same;
		for before in old {
			let Some(after) = new.iter().find(|after| after.name == before.name) else {
				return self.other(format!("`{}` is gone", before.name));
			};
			if before.index != after.index {
				let (name, before, after) = (&before.name, before.index, after.index);
				return self.other(format!("`{name}` has index {after} instead of {before}"));
			}
			self.place.push(before.name.clone());
			all = all.and(self.fields(&before.fields, &after.fields));
			self.place.pop();
		}
		let known = |after: &Variant<_>| old.iter().any(|before| before.name == after.name);
		match new.iter().find(|after| !known(after)) {
			Some(added) => all.and(Likeness::Wider(self.here(format!("`{}` is new", added.name)))),
			None => all,
		}
	}

	fn renamed(&self, old: u32, new: u32) -> Likeness {
		self.other(format!("{} → {}", name(self.of.old, old), name(self.of.new, new)))
	}

	fn other(&self, what: String) -> Likeness {
		Likeness::Other(self.here(what))
	}

	fn here(&self, what: String) -> String {
		if self.place.is_empty() {
			what
		} else {
			format!("{}: {what}", self.place.join("."))
		}
	}
}

/// How deep a name tells what is inside.
const DEPTH: u32 = 4;

/// The name of a type, as a programmer would write it.
pub fn name(types: &PortableRegistry, id: u32) -> String {
	name_within(types, id, DEPTH)
}

/// Names and types of fields.
pub fn list(types: &PortableRegistry, fields: &[Field<PortableForm>]) -> String {
	let one = |field: &Field<PortableForm>| match &field.name {
		Some(label) => format!("{label}: {}", name(types, field.ty.id)),
		None => name(types, field.ty.id),
	};
	fields.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn name_within(types: &PortableRegistry, id: u32, depth: u32) -> String {
	let (Some(ty), Some(depth)) = (types.resolve(id), depth.checked_sub(1)) else {
		return "…".into();
	};
	let inner = |id| name_within(types, id, depth);
	let all = |ids: Vec<u32>| ids.into_iter().map(inner).collect::<Vec<_>>().join(", ");
	if let Some(ident) = ty.path.segments.last() {
		let parameters: Vec<_> =
			ty.type_params.iter().filter_map(|parameter| Some(parameter.ty?.id)).collect();
		// A runtime's enums and accounts need no parameters to be recognised.
		return if parameters.is_empty() || parameters.len() > 3 {
			ident.clone()
		} else {
			format!("{ident}<{}>", all(parameters))
		};
	}
	match &ty.type_def {
		TypeDef::Composite(composite) => {
			format!("({})", all(composite.fields.iter().map(|field| field.ty.id).collect()))
		}
		TypeDef::Variant(_) => "enum".into(),
		TypeDef::Sequence(sequence) => format!("Vec<{}>", inner(sequence.type_param.id)),
		TypeDef::Array(array) => format!("[{}; {}]", inner(array.type_param.id), array.len),
		TypeDef::Tuple(tuple) => {
			format!("({})", all(tuple.fields.iter().map(|field| field.id).collect()))
		}
		TypeDef::Primitive(primitive) => primitive_name(primitive).into(),
		TypeDef::Compact(compact) => format!("Compact<{}>", inner(compact.type_param.id)),
		TypeDef::BitSequence(_) => "BitVec".into(),
	}
}

fn primitive_name(primitive: &TypeDefPrimitive) -> &'static str {
	match primitive {
		TypeDefPrimitive::Bool => "bool",
		TypeDefPrimitive::Char => "char",
		TypeDefPrimitive::Str => "String",
		TypeDefPrimitive::U8 => "u8",
		TypeDefPrimitive::U16 => "u16",
		TypeDefPrimitive::U32 => "u32",
		TypeDefPrimitive::U64 => "u64",
		TypeDefPrimitive::U128 => "u128",
		TypeDefPrimitive::U256 => "U256",
		TypeDefPrimitive::I8 => "i8",
		TypeDefPrimitive::I16 => "i16",
		TypeDefPrimitive::I32 => "i32",
		TypeDefPrimitive::I64 => "i64",
		TypeDefPrimitive::I128 => "i128",
		TypeDefPrimitive::I256 => "I256",
	}
}
