// libcsv for Swift.
#pragma once
#include <csv.h>
