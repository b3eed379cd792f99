// The quantiles that ranges are made of.
#pragma once

namespace benchbook {

/// The value below which a beta distribution lies with `probability`; `first` and `second` above 0.
double betaQuantile(double probability, double first, double second);
/// The same of Student's t; `degrees` above 0, not necessarily whole.
double studentQuantile(double probability, double degrees);

} // namespace benchbook
