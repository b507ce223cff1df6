//! What is left of a level after a time.

use crate::{Balance, Moment};
use primitive_types::U256;

/// `floor(2^128 × 2^(-2^-k))` for `k` from 1 to 64: the factors of halves, quarters and so on of a
/// half-life.
const ROOTS: [u128; 64] = [
	0xb504f333f9de6484597d89b3754abe9f,
	0xd744fccad69d6af439a68bb9902d3fde,
	0xeac0c6e7dd24392ed02d75b3706e54fa,
	0xf5257d152486cc2c7b9d0c7aed980fc3,
	0xfa83b2db722a033a7c25bb14315d7fcc,
	0xfd3e0c0cf486c174853f3a5931e0ee03,
	0xfe9e115c7b8f884badd25995e79d2f09,
	0xff4ecb59511ec8a5301ba217ef18dd7c,
	0xffa756521c8daed19f3a1b48fb94c589,
	0xffd3a751c0f7e10bd3b9f8ae012fbe06,
	0xffe9d2b2f7db2755ddf1d28a378a438c,
	0xfff4e91bff1b8c3d88338e0ebf284a4d,
	0xfffa747ea0040664238f92f792405805,
	0xfffd3a3b7814eb53cd7629d70fea116a,
	0xfffe9d1cc60ddab126de1aec4a87e7b8,
	0xffff4e8e25879bfa09ea263360240c1a,
	0xffffa7470363f4515426d76c762b6b61,
	0xffffd3a37dda03133bde87a8379c8932,
	0xffffe9d1bdf703aef21ea4dcfb0682d8,
	0xfffff4e8debe025e24128a3d460731f1,
	0xfffffa746f4fa1506788fbc89750bf71,
	0xfffffd3a37a3f8b07e7c4871dc00d76e,
	0xfffffe9d1bd1065a50971275792f1c83,
	0xffffff4e8de845adac77243cd0914b37,
	0xffffffa746f41376f74124cd483186d4,
	0xffffffd3a37a05e383e14c90273c94f5,
	0xffffffe9d1bd01fbc400bf822dc936b5,
	0xfffffff4e8de80c062846365949b61af,
	0xfffffffa746f4050d1633246a8a0e09a,
	0xfffffffd3a37a02490b9d93da3c1ebcf,
	0xfffffffe9d1bd011525efca410b8eab7,
	0xffffffff4e8de8086bb002532d71e54d,
	0xffffffffa746f40426782229daaa3cfa,
	0xffffffffd3a37a020f641954fda6eedd,
	0xffffffffe9d1bd0106bc0eba82d29b40,
	0xfffffffff4e8de80832087e142666c8b,
	0xfffffffffa746f404180e411a17228bf,
	0xfffffffffd3a37a020bc9a1110c8c656,
	0xfffffffffe9d1bd0105d570a98684e53,
	0xffffffffff4e8de8082e6e05d03521c9,
	0xffffffffffa746f4041727a3091acf87,
	0xffffffffffd3a37a020b8ff98ccd776b,
	0xffffffffffe9d1bd0105c706c876bf9f,
	0xfffffffffff4e8de8082e345e4bf60ca,
	0xfffffffffffa746f404171939280b0a3,
	0xfffffffffffd3a37a020b8c5f1489861,
	0xfffffffffffe9d1bd0105c6202a65c34,
	0xffffffffffff4e8de8082e30c3d3b21b,
	0xffffffffffffa746f40417185289fa0d,
	0xffffffffffffd3a37a020b8c256d0547,
	0xffffffffffffe9d1bd0105c611c084b3,
	0xfffffffffffff4e8de8082e308a2c2dd,
	0xfffffffffffffa746f4041718442018f,
	0xfffffffffffffd3a37a020b8c21d28d0,
	0xfffffffffffffe9d1bd0105c610d9e6a,
	0xffffffffffffff4e8de8082e308691b5,
	0xffffffffffffffa746f404171843397a,
	0xffffffffffffffd3a37a020b8c2198e5,
	0xffffffffffffffe9d1bd0105c610cb7c,
	0xfffffffffffffff4e8de8082e3086580,
	0xfffffffffffffffa746f4041718432b1,
	0xfffffffffffffffd3a37a020b8c21954,
	0xfffffffffffffffe9d1bd0105c610ca9,
	0xffffffffffffffff4e8de8082e308654,
];

/// After how many half-lives nothing can be left of any level.
const LAST: Moment = 128;

/// What is left of `level` after `elapsed`, halved once in each `half_life`:
/// `level × 2^(-elapsed / half_life)`, rounded down.
///
/// Never more than exact, and less than one unit and one part in 10^18 below that. It never rises
/// with time, is all of `level` at first, exactly halved after each half-life, and nothing after
/// 128 of them at the latest. Without a half-life nothing is left at once.
pub fn decay(level: Balance, elapsed: Moment, half_life: Moment) -> Balance {
	if elapsed == 0 {
		return level;
	}
	let Some(halvings) = elapsed.checked_div(half_life).filter(|it| *it < LAST) else { return 0 };
	let rest = elapsed.checked_rem(half_life).unwrap_or_default();
	let part = U256::from(level).saturating_mul(root(rest, half_life)) >> 128usize;
	// Fewer than 128, and so it fits.
	(part >> halvings as usize).low_u128()
}

/// `2^128 × 2^(-rest / half_life)`, rounded down, for a rest of less than a half-life.
///
/// The exponent is rounded up to a part of 2^-64. Two exponents that differ, differ by a part, which
/// is 2^64 times more than all the roundings of a product together: so a larger exponent always has
/// the smaller factor.
fn root(rest: Moment, half_life: Moment) -> U256 {
	let scaled = U256::from(rest) << 64usize;
	let up = scaled.saturating_add(half_life.saturating_sub(1).into());
	// Less than 2^64, because the rest is less than the half-life by at least one.
	let exponent = up.checked_div(half_life.into()).unwrap_or_default().low_u64();
	let mut factor = U256::one() << 128usize;
	for (k, root) in ROOTS.iter().enumerate() {
		if (exponent << k) >> 63 == 1 {
			factor = factor.saturating_mul((*root).into()) >> 128usize;
		}
	}
	factor
}

/// How long a level stays at or above a threshold: the first time at which it is below. None if it
/// never is, which is so only for a threshold of nothing.
pub fn lasts(level: Balance, threshold: Balance, half_life: Moment) -> Option<Moment> {
	if threshold == 0 {
		return None;
	}
	let is_below = |elapsed| decay(level, elapsed, half_life) < threshold;
	let (mut below, mut above) = (half_life.saturating_mul(LAST).max(1), 0);
	if is_below(above) {
		return Some(above);
	}
	if !is_below(below) {
		// The end of what a clock can count.
		return Some(Moment::MAX);
	}
	while below.saturating_sub(above) > 1 {
		let middle = above.saturating_add(below.saturating_sub(above) / 2);
		match is_below(middle) {
			true => below = middle,
			false => above = middle,
		}
	}
	Some(below)
}
