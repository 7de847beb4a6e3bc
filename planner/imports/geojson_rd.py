"""RD New (EPSG:28992) to WGS84. PROJ would fetch grids from the web; this way asks for none, and is right to a metre.

Loaded when a map in RD comes: the module is no part of the start of the planner.
"""

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer, network

# Whatever the settings of the machine say.
network.set_network_enabled(active=False)  # type: ignore[attr-defined]

#: The seven parameters that PROJ takes itself when it has no grid.
_PIPELINE = " ".join(
    (
        "+proj=pipeline",
        "+step +inv +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000",
        "+ellps=bessel +step +proj=cart +ellps=bessel",
        "+step +proj=helmert +x=565.4171 +y=50.3319 +z=465.5524 +rx=-0.398957388243134 +ry=0.343987817378283",
        "+rz=-1.87740163998045 +s=4.0725 +convention=position_vector",
        "+step +inv +proj=cart +ellps=WGS84 +step +proj=unitconvert +xy_in=rad +xy_out=deg",
    )
)


def to_wgs84(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points (x, y) in metres as points (longitude, latitude) in degrees.

    >>> [round(float(one), 4) for one in to_wgs84(np.array([[155000.0, 463000.0]]))[0]]
    [5.3872, 52.1552]
    """
    longitudes, latitudes = Transformer.from_pipeline(_PIPELINE).transform(points[:, 0], points[:, 1])
    return np.column_stack((longitudes, latitudes))
